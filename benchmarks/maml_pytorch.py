#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The MetaHAB authors
# SPDX-License-Identifier: EPL-2.0
"""Exact second-order MAML meta-steps per CPU second in PyTorch, all tasks of a meta-batch in one go.

The work of `./metahab bench speed`: a 1-40-40-1 tanh network, 25 sine waves of 10 support and 10 query points,
one inner step, the gradient of the query loss through it, and Adam's step. On Debian:

    apt install python3-torch
    /usr/bin/python3 benchmarks/maml_pytorch.py --threads 1 --seconds 20
"""

import argparse
import time

import torch

TASKS, SHOTS, WIDTH, RATE = 25, 10, 40, 0.01


def network(x, weights):
    """A forward pass of TASKS networks at once; x is TASKS × points × 1."""
    w1, b1, w2, b2, w3, b3 = weights
    x = torch.tanh(torch.baddbmm(b1, x, w1))
    x = torch.tanh(torch.baddbmm(b2, x, w2))
    return torch.baddbmm(b3, x, w3)


def waves(generator):
    amplitude = 0.1 + 4.9 * torch.rand(TASKS, 1, 1, generator=generator)
    phase = torch.pi * torch.rand(TASKS, 1, 1, generator=generator)
    x = 10 * torch.rand(TASKS, 2 * SHOTS, 1, generator=generator) - 5
    return x, amplitude * torch.sin(x - phase)


def meta_step(parameters, optimiser, x, y, steps):
    weights = [p.expand(TASKS, *p.shape[1:]) for p in parameters]
    for _ in range(steps):
        loss = ((network(x[:, :SHOTS], weights) - y[:, :SHOTS]) ** 2).mean(dim=(1, 2)).sum()
        gradients = torch.autograd.grad(loss, weights, create_graph=True)
        weights = [w - RATE * g for w, g in zip(weights, gradients)]
    loss = ((network(x[:, SHOTS:], weights) - y[:, SHOTS:]) ** 2).mean(dim=(1, 2)).mean()
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    return loss


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--seconds", type=float, default=20, help="how long to measure, in CPU time")
    options.add_argument("--steps", type=int, default=1, help="inner steps")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    generator = torch.Generator().manual_seed(1)
    shapes = [(1, 1, WIDTH), (1, 1, WIDTH), (1, WIDTH, WIDTH), (1, 1, WIDTH), (1, WIDTH, 1), (1, 1, 1)]
    parameters = [(torch.randn(shape, generator=generator) / 6).requires_grad_() for shape in shapes]
    optimiser = torch.optim.Adam(parameters, lr=1e-3)
    for _ in range(200):
        meta_step(parameters, optimiser, *waves(generator), chosen.steps)
    best, done, start = 0, 0, time.process_time()
    while time.process_time() - start < chosen.seconds:
        before = time.process_time()
        for _ in range(100):
            loss = meta_step(parameters, optimiser, *waves(generator), chosen.steps)
        best = max(best, 100 / (time.process_time() - before))
        done += 100
    rate = done / (time.process_time() - start)
    print(f"PyTorch {torch.__version__}, {chosen.threads} thread(s), {chosen.steps} inner step(s): "
          f"{rate:.0f} meta-steps per CPU second, best of 100: {best:.0f}; loss {loss.item():.3f}")


if __name__ == "__main__":
    main()
