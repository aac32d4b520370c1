#!/bin/sh
# Exits with the code given (0) while a child in the background still writes a file: `leaves-short-child.sh FILE [CODE]`.
(sleep 0.4; echo done > "$1") &
exit "${2:-0}"
