#!/usr/bin/env bash
# Each reader for so many seconds, from its small corpus on; what was learnt stays in .build/fuzz-corpus for the next time.
#
#   Tests/Fuzz/run.sh PROGRAM [SECONDS] [SUBJECT...]
#
# Exit 1 where an input crashed, took more than 10 s or 2 GB; the input lies in .build/fuzz-findings then.
set -uo pipefail
cd "$(dirname "$0")/../.."

program=$1
seconds=${2:-300}
shift $(($# > 1 ? 2 : 1))
subjects=("$@")
[ ${#subjects[@]} -gt 0 ] || subjects=(records experiments templates csv npz idx histories)
mkdir -p .build/fuzz-findings
status=0
for subject in "${subjects[@]}"; do
  learnt=.build/fuzz-corpus/$subject
  mkdir -p "$learnt"
  if CURVES_FUZZ=$subject "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix=".build/fuzz-findings/$subject-" \
    "$learnt" "Tests/Fuzz/corpus/$subject" >"$learnt.log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$learnt.log")
    echo "$subject: $runs inputs in $seconds s, none broke it"
  else
    tail -n 5 "$learnt.log" >&2
    echo "$subject: BROKEN, see .build/fuzz-findings" >&2
    status=1
  fi
done
rm -rf "${TMPDIR:-/tmp}"/curves-fuzz-*
exit $status
