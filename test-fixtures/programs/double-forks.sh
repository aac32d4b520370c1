#!/bin/sh
# Leaves a grandchild whose parent is gone, in the same group, then runs until it is killed.
(sleep 1000 & sleep 1001 &)
echo ready
sleep 1002
