#!/usr/bin/env bash
# kubernetes.sh CURVES: the Indexed Job that curves writes is valid by Kubernetes' own schema.
set -euo pipefail
curves=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet kubernetes-validate
printf 'label,a\nx,1\ny,2\n' > points.csv
for title in 'Points' 'A "title": with # marks' '實驗'; do
  printf 'title: %s\ndataset: points.csv\ncompare: {activation: [relu, sigmoid]}\nseeds: 5\n' "'${title//\'/}'" > experiment.yml
  "$curves" plan experiment.yml --kubernetes --container registry.example/curves:1 --volume work --memory 2Gi \
    --parallelism 3 --runs-per-task 2 > job.yaml
  for version in 1.29 1.33; do venv/bin/kubernetes-validate --strict --kubernetes-version "$version" job.yaml; done
done
