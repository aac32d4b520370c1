#!/bin/bash
# Runs a child in a group of its own, as job control does, then runs until it is killed.
set -m
sh -c 'trap "" TERM; echo ready; while :; do sleep 1000; done' &
wait
