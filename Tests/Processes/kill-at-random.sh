#!/usr/bin/env bash
# kill-at-random.sh CURVES [KILLS]: kills a training at random moments, and checks each time that the next call completes
# the identical set of records and that nothing of the dead process is left. Half of the times with checkpoints.
set -euo pipefail
curves=$(realpath "$1")
kills=${2:-50}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

awk 'BEGIN { print "label,a,b"; for (i = 0; i < 2000; i++)
  printf "%s,%d,%d.5\n", i % 2 ? "high" : "low", i % 2 * 3 + i % 7, i % 2 * -2 + i % 5 }' > points.csv
cat > experiment.yml <<'YAML'
dataset: points.csv
compare: {activation: [relu, sigmoid]}
model: {hidden: [64], dropout: 0.1}
training: {epochs: 8}
seeds: 3
YAML

# What a record says but for its times and where it was made.
summary() {
  python3 - "$1" <<'PY'
import glob, hashlib, json, os, sys
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.json"))):
    record = json.load(open(path))
    record.pop("timing"), record.pop("provenance")
    print(os.path.basename(path), hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest())
PY
}

started=$(date +%s%N)
"$curves" train experiment.yml --quiet --out whole > whole.txt
milliseconds=$((($(date +%s%N) - started) / 1000000))
summary whole/history > expected.txt
echo "a training takes $milliseconds ms; $kills kills" >&2

interrupted=0
for ((kill = 1; kill <= kills; kill++)); do
  out=out$kill
  option=$([ $((kill % 2)) = 0 ] && echo --checkpoint || echo --no-checkpoint)
  "$curves" train experiment.yml --quiet --out "$out" $option > killed.txt 2>&1 &
  process=$!
  sleep "$(awk -v most="$milliseconds" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.3f", rand() * most / 1000 }')"
  if kill -KILL $process 2> /dev/null; then interrupted=$((interrupted + 1)); fi
  wait $process 2> /dev/null || true
  "$curves" train experiment.yml --quiet --out "$out" $option > again.txt
  diff whole.txt again.txt
  summary "$out/history" | diff expected.txt -
  left=$(find "$out" \( -name '.*' -o -name '*.tmp' -o -name '*.lock' \) -not -name . -type f)
  if [ -n "$left" ]; then echo "left behind: $left" >&2; exit 1; fi
done
echo "$interrupted of $kills were interrupted; each time the next call completed the identical set"
