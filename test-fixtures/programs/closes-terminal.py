# A person types a command into an interactive bash; when the file named first appears, the terminal window is closed.
import os, pty, select, sys, time

ready, command = sys.argv[1], sys.argv[2]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("bash", ["bash", "--norc", "-i"])
os.write(terminal, (command + "\n").encode())
for _ in range(600):
    if select.select([terminal], [], [], 0.1)[0]:
        os.read(terminal, 65536)
    if os.path.exists(ready):
        break
os.close(terminal)
os.waitpid(pid, 0)
