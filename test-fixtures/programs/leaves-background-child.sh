#!/bin/sh
# Starts a child in the background that ends on SIGTERM, and exits with the code given (0).
sleep 1000 &
exit "${1:-0}"
