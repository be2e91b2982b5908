"""Mean CV of gamma renewal neurons in finite windows, by plain simulation of many neurons (numpy).

  python3 renewal_variability.py > renewal-variability.csv
"""
import numpy as np


def simulate(rate, cv, duration, minimum, neurons, seed=7):
    rng = np.random.default_rng(seed)
    shape = 1 / cv**2
    total = squares = count = done = 0
    while done < neurons:
        n = 20000
        done += n
        m = int(rate * duration + 8 * max(cv, 0.3) * np.sqrt(rate * duration) + 20)
        intervals = rng.gamma(shape, 1 / (shape * rate), (n, m))
        # the interval that covers the start of the window is length-biased: gamma of shape + 1
        first = rng.gamma(shape + 1, 1 / (shape * rate), n) * rng.random(n)
        times = first[:, None] + np.concatenate([np.zeros((n, 1)), np.cumsum(intervals, 1)], 1)
        assert times[:, -1].min() > duration
        inside = times[:, 1:] < duration
        enough = (times < duration).sum(1) >= minimum
        inside, x = inside[enough], intervals[enough]
        k = inside.sum(1)
        mean = np.where(inside, x, 0).sum(1) / k
        sd = np.sqrt(np.where(inside, (x - mean[:, None]) ** 2, 0).sum(1) / k)
        total += (sd / mean).sum()
        squares += ((sd / mean) ** 2).sum()
        count += len(k)
    mean = total / count
    sd = np.sqrt(squares / count - mean**2)
    return mean, sd, sd / np.sqrt(count)


print("rate_hz,cv,duration_s,minimum_spikes,mean,sd,standard_error")
for rate, cv, duration, minimum, neurons in [
    (0.773, 0.98, 10, 3, 1500000),
    (0.773, 0.98, 2, 3, 1500000),
    (1.005, 0.97, 10, 3, 1000000),
    (1.005, 0.97, 10, 10, 1000000),
    (2.69, 0.93, 10, 3, 400000),
    (8.25, 0.84, 10, 3, 200000),
    (50, 0.4, 10, 3, 20000),
    (5, 1.3, 10, 3, 600000),
]:
    mean, sd, error = simulate(rate, cv, duration, minimum, neurons)
    print(f"{rate},{cv},{duration},{minimum},{mean:.6f},{sd:.6f},{error:.6f}")
