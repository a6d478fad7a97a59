#!/usr/bin/env bash
# Times `detainer estimate` as a process beside R on the same panel, interleaved; prints medians and their ratios.
#
#   src/test/bench/estimate.sh [REPETITIONS]      needs ./detainer built, and Rscript with data.table and collapse or fixest
#
# The panels are invented: A has 3,000 units x 120 periods, B 18,000 x 240; 55 in 100 units are never treated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

panel() { # NAME UNITS PERIODS COHORTS
  awk -v units="$2" -v periods="$3" -v cohorts="$4" 'BEGIN {
    srand(1); print "id,t,g,y"
    for (u = 0; u < units; u++) {
      g = u % 20 < 11 ? 0 : 2 + int((periods - 2) * (1 + u % cohorts) / (cohorts + 1)); level = rand()
      for (t = 1; t <= periods; t++)
        printf "%d,%d,%d,%.17g\n", u, t, g, level + rand() + (g > 0 && t >= g ? 0.1 : 0)
    } }' >"$folder/$1.csv"
}
panel A 3000 120 8
panel B 18000 240 33

ours() { ./detainer estimate "$folder/$1.csv" --unit id --time t --cohort g --outcome y >/dev/null 2>&1; }
peer() { Rscript src/test/bench/twfe.R "$folder/$1.csv" >/dev/null 2>&1; }
ours A # builds, and makes the archive of classes

TIMEFORMAT=%R
for which in A B; do
  for ((i = 0; i < ${1:-5}; i++)); do
    for who in ours peer; do
      { time $who $which; } 2>>"$folder/$which.$who"
    done
  done
  middle() { sort -n "$folder/$which.$1" | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }
  awk -v a="$(middle ours)" -v b="$(middle peer)" -v p="$which" \
    'BEGIN {printf "%s: detainer %.2f s, R %.2f s, ratio %.2f\n", p, a, b, a / b}'
done
uptime
