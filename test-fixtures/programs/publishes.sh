#!/bin/sh
# Publishes two resources, one of several lines.
echo "artifact=dist/app.zip" >> "$PLAN_OUTPUT"
printf 'notes<<END\nFirst.\nSecond.\nEND\n' >> "$PLAN_OUTPUT"
