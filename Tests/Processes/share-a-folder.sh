#!/usr/bin/env bash
# share-a-folder.sh CURVES: several trainings at once on one folder train each run once, also with different settings, and
# leave no lock.
set -euo pipefail
curves=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

awk 'BEGIN { print "label,a,b"; for (i = 0; i < 2000; i++)
  printf "%s,%d,%d.5\n", i % 2 ? "high" : "low", i % 2 * 3 + i % 7, i % 2 * -2 + i % 5 }' > points.csv
for rate in 0.001 0.002; do
  cat > "rate-$rate.yml" <<YAML
dataset: points.csv
compare: {activation: [relu, sigmoid, tanh]}
model: {hidden: [64]}
training: {epochs: 4, learning_rate: $rate}
seeds: 4
YAML
done

# Every line that says that a run was trained, of all processes together.
trained() { grep -hcE 'test accuracy [0-9.]+ in' "$@" | awk '{ sum += $1 } END { print sum }'; }
check() { [ "$2" = "$3" ] || { echo "$1: found $2, expected $3" >&2; exit 1; }; }

for processes in 2 4; do
  for ((process = 1; process <= processes; process++)); do
    "$curves" train rate-0.001.yml --jobs 1 --out "same$processes" > "out$process.txt" 2> "log$process.txt" &
  done
  wait
  check "runs trained by $processes processes" "$(trained log*.txt)" 12
  check "records" "$(find "same$processes/history" -type f | wc -l)" 12
  for ((process = 2; process <= processes; process++)); do diff out1.txt "out$process.txt"; done
  rm -f log*.txt out*.txt

  for ((process = 1; process <= processes; process++)); do
    rate=$([ $((process % 2)) = 0 ] && echo 0.001 || echo 0.002)
    "$curves" train "rate-$rate.yml" --jobs 1 --out "mixed$processes" > /dev/null 2> "log$process.txt" &
  done
  wait
  check "runs trained with two settings" "$(trained log*.txt)" 12
  check "records of two settings" "$(find "mixed$processes/history" -type f | wc -l)" 12
  rm -f log*.txt
done
echo "2 and 4 processes trained each run once, with the same settings and with different ones"
