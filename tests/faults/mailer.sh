#!/bin/sh
# A mail system that misbehaves as `mode`, beside it, says; only towards one recipient, it takes what comes for the others.
# What it took lies beside it: taken.PID, and zero.PID once it is going to say so with exit status 0.
here=${0%/*}
mode=ok
[ "$5" != jan@example.org ] || mode=$(cat "$here/mode")
take() { cat >"$here/reading.$$" && mv "$here/reading.$$" "$here/taken.$$"; }
yes() { mv "$here/taken.$$" "$here/zero.$$"; exit 0; }
case $mode in
    ok) take; yes ;;
    refuse) cat >/dev/null; echo "jan: no such user"; exit 1 ;;
    later) cat >/dev/null; exit 75 ;;
    hang) take; exec sleep 20 ;;
    die) take; kill -9 $$ ;;
    half) dd bs=100 count=1 of=/dev/null 2>/dev/null; exit 0 ;;
    kill-first) kill -9 "$PPID"; take; yes ;;
    kill-last) take; kill -9 "$PPID"; yes ;;
esac
