#!/bin/sh
# Starts a daemon whose session is its own and whose parent is gone, says its pid and `ready`, and runs until it is killed.
(setsid sh -c 'trap "" TERM; echo $$; echo ready; while :; do sleep 1000; done' &)
sleep 1001
