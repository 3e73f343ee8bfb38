"""The same measures of the same pairs with NumPy and SciPy, as Python code of the field computes them, one process.

Usage: peer_evaluate.py FOLDER WIDTH HEIGHT; the folder holds NAME.truth and NAME.said, bytes 0…255 a pixel.
Prints {"seconds": S, "weightedF": [...]} for all pairs, in processor time; reading the files is not counted.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.ndimage import convolve, distance_transform_edt

EPS = np.spacing(1)


def gaussian():
    y, x = np.mgrid[-3:4, -3:4]
    kernel = np.exp(-(x * x + y * y) / 50.0)
    return kernel / kernel.sum()


KERNEL = gaussian()


def counts(truth, said):
    taken = said >= 0.5
    tp = np.count_nonzero(taken & truth)
    fp = np.count_nonzero(taken & ~truth)
    fn = np.count_nonzero(~taken & truth)
    precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return precision, recall, 2 * precision * recall / (precision + recall + EPS), 1 - (fp + fn) / truth.size


def weighted_f(truth, said):
    distance, index = distance_transform_edt(~truth, return_indices=True)
    error = np.abs(said - truth)
    moved = np.where(truth, error, error[index[0], index[1]])
    around = convolve(moved, KERNEL, mode="constant", cval=0)
    error = np.where(truth & (around < error), around, error)
    weight = np.where(truth, 1.0, 2 - np.exp(np.log(0.5) / 5 * distance))
    weighted = error * weight
    found = truth.sum() - weighted[truth].sum()
    recall = 1 - weighted[truth].mean()
    precision = found / (EPS + found + weighted[~truth].sum())
    return 2 * recall * precision / (recall + precision + EPS)


def main(folder, width, height):
    pairs = []
    for file in sorted(Path(folder).glob("*.truth")):
        truth = np.fromfile(file, np.uint8).reshape(height, width) > 128
        said = np.fromfile(file.with_suffix(".said"), np.uint8).reshape(height, width) / 255
        pairs.append((truth, said))
    weighted_f(*pairs[0])
    begin = time.process_time()
    scores = []
    for truth, said in pairs:
        counts(truth, said)
        scores.append(weighted_f(truth, said))
    print(json.dumps({"seconds": time.process_time() - begin, "weightedF": scores}))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
