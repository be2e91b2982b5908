#!/bin/sh
# The state of a SLURM job as Snakemake wants it: running, success or failed. The controller knows it first but forgets it
# after some minutes; the accounting, where there is one, does not.
id=${1%%;*}
state=$(scontrol show job -o "$id" 2>/dev/null | sed -n 's/.* JobState=\([A-Z_]*\).*/\1/p')
if [ -z "$state" ]; then
  state=$(sacct -X -n -P -j "$id" -o State 2>/dev/null | sed 's/[^A-Z_].*//;q')
fi
case $state in
  COMPLETED) echo success ;;
  PENDING | CONFIGURING | RUNNING | COMPLETING | SUSPENDED | REQUEUED | RESIZING | SIGNALING | STAGE_OUT | STOPPED) echo running ;;
  # no answer at all: a controller that is away for a moment has not lost its jobs
  '') if scontrol ping 2>/dev/null | grep -q 'is UP'; then echo failed; else echo running; fi ;;
  *) echo failed ;;
esac
