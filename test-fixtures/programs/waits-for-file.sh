#!/bin/sh
# Exits once the file named by its argument is there.
echo ready
while [ ! -e "$1" ]; do sleep 0.02; done
