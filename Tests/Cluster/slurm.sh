#!/usr/bin/env bash
# slurm.sh CURVES: runs a small experiment on a real Slurm of one node, which it starts and ends: an array is submitted, a
# task killed and another one asked to make room, the rest submitted again; then the set of records must be complete, and
# each as a local run makes it. Exits 77, with the reason, where no Slurm can be started.
set -euo pipefail
curves=$(realpath "$1")
cannot() { echo "no Slurm here: $1" >&2; exit 77; }

[ "$(id -u)" = 0 ] || cannot "its daemons are started as root, and this is user $(id -un)"
if ! command -v slurmctld > /dev/null || ! command -v munged > /dev/null; then
  command -v apt-get > /dev/null || cannot "slurmctld and munged are not installed, and there is no apt-get"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm munge; } \
    > /dev/null 2>&1 || cannot "apt-get cannot install slurm-wlm and munge"
fi

folder=$(mktemp -d)
socket=/run/munge-curves-$$
finish() {
  status=$?
  if [ $status != 0 ] && [ $status != 77 ]; then
    tail -n 30 "$folder"/log/slurm* "$folder"/work/slurm/* 2> /dev/null >&2 || true
  fi
  for daemon in slurmd slurmctld munged; do
    if [ -s "$folder/$daemon.pid" ]; then kill "$(cat "$folder/$daemon.pid")" 2> /dev/null || true; fi
  done
  sleep 0.5
  rm -rf "$folder" "$socket" 2> /dev/null || { sleep 2; rm -rf "$folder" "$socket"; }
  exit $status
}
trap finish EXIT

# Only root may write above munged's socket and key.
mkdir -p "$folder"/{state,spool,log,munge,work} "$socket"
chmod 755 "$folder" "$socket"
chmod 700 "$folder/munge"
head -c 128 /dev/urandom > "$folder/munge/key"
chmod 600 "$folder/munge/key"
munged --force --key-file="$folder/munge/key" --socket="$socket/s" --pid-file="$folder/munged.pid" \
  --log-file="$folder/log/munged" --seed-file="$folder/munge/seed" 2> /dev/null || cannot "munged does not start"
host=$(hostname -s)
export SLURM_CONF=$folder/slurm.conf
cat > "$SLURM_CONF" << CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$socket/s,cred_expire=15
CredType=cred/munge
SlurmUser=root
SlurmctldPort=26817
SlurmdPort=26818
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld
SlurmdLogFile=$folder/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,bf_interval=1
MpiDefault=none
ReturnToService=2
MinJobAge=300
KillWait=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=60 State=UP
CONF
slurmctld -f "$SLURM_CONF" || cannot "slurmctld does not start"
slurmd -f "$SLURM_CONF" || cannot "slurmd does not start"
for _ in $(seq 100); do
  if sinfo -h -o %T 2> /dev/null | grep -qE 'idle|mix|alloc'; then break; fi
  sleep 0.2
done
sinfo -h -o %T | grep -qE 'idle|mix|alloc' || cannot "its node does not come up"

cd "$folder/work"
awk 'BEGIN { print "label,a,b"; for (i = 0; i < 2000; i++)
  printf "%s,%d,%d.5\n", i % 2 ? "high" : "low", i % 2 * 3 + i % 7, i % 2 * -2 + i % 5 }' > points.csv
experiment() {
  cat > experiment.yml << YAML
title: Points on a cluster
dataset: points.csv
compare: {activation: [relu, sigmoid]}
model: {hidden: [64], dropout: 0.1}
training: {epochs: $1}
seeds: 4
YAML
}
# So many epochs that a run takes three seconds, whatever the machine: there must be time to kill it.
experiment 20
started=$(date +%s%N)
"$curves" train experiment.yml --quiet --only 1 --out ../measured > /dev/null
milliseconds=$((($(date +%s%N) - started) / 1000000))
experiment $((20 * 3000 / milliseconds + 20))
"$curves" train experiment.yml --quiet --out ../local > /dev/null

active() { squeue -h -r -o %T | grep -cvE 'COMPLETED' || true; }
# Until no job is left, three minutes at most. A task that went back to the queue waits there for as long as credentials live.
settle() {
  for _ in $(seq 360); do
    if [ "$(active)" = 0 ]; then return; fi
    sleep 0.5
  done
  squeue >&2
  echo "the jobs do not end" >&2
  exit 1
}
# The first training that runs on the node of this Slurm: its process.
training() { pgrep -f "train $folder/work/experiment.yml" | head -n 1 || true; }

"$curves" plan experiment.yml --slurm --runs-per-task 2 --time 10 --submit
for _ in $(seq 100); do
  if [ -n "$(training)" ] && [ -n "$(ls checkpoints 2> /dev/null)" ]; then break; fi
  sleep 0.1
done
killed=$(training)
[ -n "$killed" ] || { echo "no task is running" >&2; exit 1; }
kill -KILL "$killed"
echo "killed process $killed of a task" >&2
# Another task is asked to make room: it keeps its state and goes back to the queue.
for _ in $(seq 100); do
  task=$(squeue -h -r -t RUNNING -o '%F_%K' | grep -v N/A | tail -n 1 || true)
  if [ -n "$task" ] && [ -n "$(training)" ] && [ "$(training)" != "$killed" ]; then
    # It may have ended since, or its state be changing; then the next one is asked.
    if scancel --signal=TERM --batch "$task" 2> /dev/null; then break; fi
  fi
  task=
  sleep 0.1
done
[ -n "$task" ] || { echo "no task is left to make room" >&2; exit 1; }
echo "asked task $task to make room" >&2
settle
restarts=$(for id in $(squeue -h -r -t all -o %A); do scontrol show job "$id"; done | grep -oE 'Restarts=[0-9]+' | sort | tail -n 1)
[ "$restarts" != Restarts=0 ] || { echo "no task went back to the queue" >&2; exit 1; }

if "$curves" plan experiment.yml --json | grep -q '"missing"'; then
  "$curves" plan experiment.yml --slurm --runs-per-task 2 --time 10 --submit
  settle
fi
if "$curves" plan experiment.yml --slurm 2> nothing.txt; then echo "runs are missing still" >&2; exit 1; fi
grep -q "all 8 runs are done" nothing.txt

python3 - history ../local/history << 'PY'
import glob, json, os, sys

def records(folder):
    found = {}
    for path in glob.glob(os.path.join(folder, "*.json")):
        record = json.load(open(path))
        record.pop("timing"), record.pop("provenance")
        found[os.path.basename(path)] = record
    return found

cluster, local = (records(folder) for folder in sys.argv[1:])
assert len(local) == 8, sorted(local)
assert cluster == local, sorted(name for name in local if cluster.get(name) != local[name])
PY
left=$(find history checkpoints -name '.*' -type f)
if [ -n "$left" ]; then echo "left behind: $left" >&2; exit 1; fi
if "$curves" --help | grep -q '^  report '; then
  [ -s index.html ] || { echo "the dependent job made no report" >&2; exit 1; }
fi
echo "on Slurm $(slurmctld -V | cut -d' ' -f2): 8 records, each as a local run makes it, $restarts, a task killed"
