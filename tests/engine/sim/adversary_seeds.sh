#!/bin/sh
# Runs 200 adversary seeds that the commit's hash picks, then all seeds of bugs ever found.
# $1: swimscope-node, $2: the source tree.
set -eu
node=$1
root=$2
commit=$(git -C "$root" rev-parse --short=8 HEAD 2>/dev/null || echo 00000001)
first=$((0x$commit))
echo "commit $commit picks the seeds from $first on"
"$node" simulate --adversary --seed "$first" --runs 200
while read -r seed finding; do
    case $seed in '' | '#'*) continue ;; esac
    echo "seed $seed: $finding"
    "$node" simulate --adversary --seed "$seed"
done < "$root/tests/engine/sim/adversary_seeds.txt"
