# Runs a command in a terminal of its own, presses a key when the file named first appears, and exits as the command does.
import os, pty, select, sys

ready, key, command = sys.argv[1], sys.argv[2], sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
is_pressed = False
while True:
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            output = os.read(terminal, 65536)
        except OSError:
            break
        if not output:
            break
        os.write(1, output)
    if not is_pressed and os.path.exists(ready):
        os.write(terminal, {"ctrl-c": b"\x03", "ctrl-backslash": b"\x1c"}[key])
        is_pressed = True
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) % 256)
