"""The distribution as users of numpy write it. Reads a comparison from standard input, writes times and percentiles."""

import json
import sys
import time

try:
    import numpy
except ImportError:
    sys.exit(3)

task = json.load(sys.stdin)


def drawn(random, low, mode, high):
    return mode if low == high else random.triangular(low, mode, high, task["draws"])


def percentiles(cases):
    return numpy.percentile(cases, [5, 10, 25, 50, 75, 90, 95]).tolist()


def distribution(random):
    cap, multiple, years, operators, sold, ai, haircut, hosted, opex, premium, capexai = (
        drawn(random, *one) for one in task["inputs"]
    )
    funding = cap * multiple * operators * sold / years * ai
    funding = funding * (1 - haircut) * (1 - hosted) * (1 - opex) / (1 + premium)
    capex = sum(drawn(random, *one) for one in task["amounts"]) * capexai
    return {
        "funding": percentiles(funding),
        "gap": percentiles(capex - funding),
        "coverage": percentiles(funding / capex),
    }


def milliseconds():
    random = numpy.random.default_rng()
    start = time.perf_counter()
    distribution(random)
    return 1000 * (time.perf_counter() - start)


for _ in range(5):
    milliseconds()
json.dump(
    {
        "milliseconds": [milliseconds() for _ in range(task["rounds"])],
        "found": [distribution(numpy.random.default_rng(seed)) for seed in range(task["seeds"])],
    },
    sys.stdout,
)
