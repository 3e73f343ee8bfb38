#!/usr/bin/env python3
"""Peer for the check benchmark: the same basic checks with OpenCV and NumPy, one process a core.

Usage: peer_check.py DATASET PROCESSES
DATASET holds images/ and masks/<stem>_mask.png. Prints one JSON object: pairs, seconds, pairs_per_s and the number of findings by kind.
What it computes for each pair: file hash, size comparison, value set, empty/full, components and specks (8-connected), holes
(4-connected), border contact, perceptual hash (DCT), brightness percentiles, Laplacian sharpness, entropy, channel spread, and gradient
strength along the mask's boundary; afterwards exact and near duplicates over all pairs.
"""
import collections
import hashlib
import json
import multiprocessing
import os
import sys
import time

import cv2
import numpy as np

cv2.setNumThreads(1)


def small_components(mask, connectivity, limit):
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    areas = stats[1:, cv2.CC_STAT_AREA]
    return count - 1, int((areas < limit).sum()), stats


def perceptual_hash(grey):
    low = cv2.dct(cv2.resize(grey, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32))[:8, :8].flatten()
    bits = low > np.median(low[1:])
    return int("".join("1" if b else "0" for b in bits), 2)


def inspect(job):
    image_path, mask_path = job
    with open(image_path, "rb") as f:
        image_bytes = f.read()
    with open(mask_path, "rb") as f:
        mask_bytes = f.read()
    found = []
    digest = hashlib.sha256(image_bytes).hexdigest()
    hashlib.sha256(mask_bytes).hexdigest()
    image = cv2.imdecode(np.frombuffer(image_bytes, np.uint8), cv2.IMREAD_COLOR)
    raw = cv2.imdecode(np.frombuffer(mask_bytes, np.uint8), cv2.IMREAD_UNCHANGED)
    if image is None or raw is None:
        return digest, 0, ["unreadable"]
    if raw.ndim == 3:
        raw = raw.max(axis=2)
        found.append("colour-mask")
    if raw.shape != image.shape[:2]:
        found.append("size")
        raw = cv2.resize(raw, image.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    histogram = np.bincount(raw.ravel(), minlength=256)
    if (histogram[1:255] > 0).any():
        found.append("values")
    mask = (raw >= 128).astype(np.uint8)
    area = int(mask.sum())
    if area == 0:
        found.append("empty")
    elif area == mask.size:
        found.append("full")
    limit = max(4, 0.0005 * mask.size)
    components, specks, _ = small_components(mask, 8, limit)
    if specks:
        found.append("specks")
    if components - specks > 1:
        found.append("components")
    _, _, stats = small_components(1 - mask, 4, limit)
    h, w = mask.shape
    inner = [s for s in stats[1:] if s[0] > 0 and s[1] > 0 and s[0] + s[2] < w and s[1] + s[3] < h]
    if inner:
        found.append("holes")
    if mask[0].any() or mask[:, 0].any() or mask[:, -1].any():
        found.append("border")
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    levels = np.bincount(grey.ravel(), minlength=256)
    share = np.cumsum(levels) / grey.size
    if np.searchsorted(share, 0.99) < 0.32 * 255:
        found.append("dark")
    p = levels[levels > 0] / grey.size
    if -(p * np.log2(p)).sum() < 2:
        found.append("low-information")
    if cv2.Laplacian(grey, cv2.CV_16S).std() < 3:
        found.append("blurry")
    if int((image.max(axis=2) - image.min(axis=2)).max()) == 0:
        found.append("grey")
    scale = 256 / max(h, w)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small_mask = cv2.resize(mask, small.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    gradient = cv2.magnitude(cv2.Sobel(small, cv2.CV_32F, 1, 0), cv2.Sobel(small, cv2.CV_32F, 0, 1))
    boundary = cv2.morphologyEx(small_mask, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    if boundary.any() and gradient[boundary].mean() < gradient.mean():
        found.append("off-edge")
    return digest, perceptual_hash(grey), found


def near_duplicates(hashes, distance):
    values = np.array(hashes, dtype=np.uint64)
    pairs = 0
    for i in range(len(values) - 1):
        difference = np.bitwise_xor(values[i + 1 :], values[i])
        bits = np.unpackbits(difference.view(np.uint8).reshape(-1, 8), axis=1).sum(axis=1)
        pairs += int((bits <= distance).sum())
    return pairs


def main():
    dataset, processes = sys.argv[1], int(sys.argv[2])
    start = time.perf_counter()
    jobs = []
    for name in sorted(os.listdir(os.path.join(dataset, "images"))):
        mask = os.path.join(dataset, "masks", os.path.splitext(name)[0] + "_mask.png")
        if os.path.exists(mask):
            jobs.append((os.path.join(dataset, "images", name), mask))
    with multiprocessing.Pool(processes) as pool:
        results = pool.map(inspect, jobs, chunksize=8)
    counts = collections.Counter(kind for _, _, found in results for kind in found)
    counts["exact-duplicate"] = len(results) - len({digest for digest, _, _ in results})
    counts["near-duplicate-pairs"] = near_duplicates([h for _, h, _ in results], 4)
    seconds = time.perf_counter() - start
    print(json.dumps({"pairs": len(jobs), "seconds": seconds, "pairs_per_s": len(jobs) / seconds, "findings": counts}))


if __name__ == "__main__":
    main()
