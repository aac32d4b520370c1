#!/bin/sh
# A script that starts a command in the background, goes on with something else until the file named first appears, sends
# the command the interrupt that Ctrl+C sends to all, and exits as it does. The file `interrupted` lets the command end.
ready=$1
shift
"$@" &
job=$!
sh -c 'for i in $(seq 1200); do [ -e "$0" ] && break; sleep 0.05; done' "$ready"
kill -INT "$job"
sh -c 'sleep 0.5; : > interrupted'
wait "$job"
