/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.tape;

import org.metahab.tensor.kernel.Kernels;

/**
 * What is done to pictures. They lie one after another, each pixel by pixel in lines, each pixel a row of channels.
 *
 * @param <A> the kind of array
 */
public final class Pictures<A> {
    private static final double LEAST_VARIANCE = 1e-5;

    private final Tape<A> tape;
    private final Kernels<A> kernels;

    public Pictures(Tape<A> tape) {
        this.tape = tape;
        this.kernels = tape.kernels();
    }

    /**
     * The neighbourhood of each pixel, 3 × 3 pixels with zeros beyond the edge, as one row: times a matrix of weights, this
     * is a convolution.
     *
     * @param x pictures of {@code side} × {@code side} pixels
     * @return as many rows, of nine times as many columns
     */
    public Variable<A> neighbourhoods(Variable<A> x, int side) {
        int channels = x.columns();
        Variable<A> y = tape.result(x.rows(), 9 * channels, x.varies());
        forEachRun(x.rows(), side, (pixel, line, from, first, count) -> {
            int to = (pixel * 9 + line * 3) * channels;
            if (count < 3) {
                kernels.fill(y.value(), to, 3 * channels, 0);
            }
            if (count > 0) {
                int source = x.offset() + from * channels;
                kernels.copy(x.value(), source, y.value(), to + first * channels, count * channels);
            }
        });
        tape.record(
                y,
                () -> forEachRun(x.rows(), side, (pixel, line, from, first, count) -> {
                    if (count > 0) {
                        int source = (pixel * 9 + line * 3 + first) * channels;
                        int to = x.gradientOffset() + from * channels;
                        kernels.addScaled(count * channels, 1, y.gradient(), source, x.gradient(), to);
                    }
                }));
        return y;
    }

    /** Neighbours of one pixel in one line. */
    private interface Run {
        /**
         * @param line 0 to 2, above to below
         * @param from the first neighbour's pixel
         * @param first its column in the neighbourhood, 0 or 1
         * @param count how many there are; 0 beyond the edge
         */
        void apply(int pixel, int line, int from, int first, int count);
    }

    private static void forEachRun(int pixels, int side, Run run) {
        for (int pixel = 0; pixel < pixels; pixel++) {
            int column = pixel % side;
            int row = pixel / side % side;
            int first = column == 0 ? 1 : 0;
            int count = (column == side - 1 ? 2 : 3) - first;
            for (int line = 0; line < 3; line++) {
                boolean inside = row + line >= 1 && row + line <= side;
                run.apply(pixel, line, pixel + (line - 1) * side + first - 1, first, inside ? count : 0);
            }
        }
    }

    /**
     * The greatest of each 2 × 2 pixels, by channel; an odd last line or column is left out.
     *
     * @param x pictures of {@code side} × {@code side} pixels
     */
    public Variable<A> pool(Variable<A> x, int side) {
        int channels = x.columns();
        int half = side / 2;
        int pictures = x.rows() / (side * side);
        Variable<A> y = tape.result(pictures * half * half, channels, x.varies());
        int[] places = new int[y.size()];
        for (int row = 0; row < y.rows(); row++) {
            int picture = row / (half * half);
            int corner = (picture * side + row / half % half * 2) * side + row % half * 2;
            for (int c = 0; c < channels; c++) {
                int place = corner * channels + c;
                double greatest = kernels.get(x.value(), x.offset() + place);
                for (int other = 1; other < 4; other++) {
                    int at = (corner + other / 2 * side + other % 2) * channels + c;
                    double value = kernels.get(x.value(), x.offset() + at);
                    if (value > greatest) {
                        greatest = value;
                        place = at;
                    }
                }
                places[row * channels + c] = place;
                kernels.set(y.value(), row * channels + c, greatest);
            }
        }
        tape.record(y, () -> {
            for (int i = 0; i < places.length; i++) {
                int to = x.gradientOffset() + places[i];
                kernels.set(x.gradient(), to, kernels.get(x.gradient(), to) + kernels.get(y.gradient(), i));
            }
        });
        return y;
    }

    /**
     * Each channel of each picture with mean 0 and variance 1 (instance normalisation, Ulyanov, Vedaldi and Lempitsky 2016).
     *
     * @param pixels of one picture
     */
    public Variable<A> standardise(Variable<A> x, int pixels) {
        int channels = x.columns();
        int size = pixels * channels;
        Variable<A> y = tape.result(x.rows(), channels, x.varies());
        double[] inverse = new double[x.size() / pixels];
        for (int start = 0; start < x.size(); start += size) {
            standardise(x, y, start, size, inverse, start / pixels);
        }
        tape.record(y, () -> {
            for (int start = 0; start < x.size(); start += size) {
                standardiseBack(x, y, start, size, inverse, start / pixels);
            }
        });
        return y;
    }

    /** One picture. */
    private void standardise(Variable<A> x, Variable<A> y, int start, int size, double[] inverse, int at) {
        int channels = x.columns();
        double share = (double) channels / size;
        double[] means = new double[channels];
        for (int i = 0; i < size; i++) {
            means[i % channels] += share * kernels.get(x.value(), x.offset() + start + i);
        }
        double[] variances = new double[channels];
        for (int i = 0; i < size; i++) {
            double difference = kernels.get(x.value(), x.offset() + start + i) - means[i % channels];
            variances[i % channels] += share * difference * difference;
        }
        for (int c = 0; c < channels; c++) {
            inverse[at + c] = 1 / Math.sqrt(variances[c] + LEAST_VARIANCE);
        }
        for (int i = 0; i < size; i++) {
            double difference = kernels.get(x.value(), x.offset() + start + i) - means[i % channels];
            kernels.set(y.value(), start + i, difference * inverse[at + i % channels]);
        }
    }

    private void standardiseBack(Variable<A> x, Variable<A> y, int start, int size, double[] inverse, int at) {
        int channels = x.columns();
        double share = (double) channels / size;
        double[] means = new double[channels];
        double[] along = new double[channels];
        for (int i = 0; i < size; i++) {
            double dy = kernels.get(y.gradient(), start + i);
            means[i % channels] += share * dy;
            along[i % channels] += share * dy * kernels.get(y.value(), start + i);
        }
        for (int i = 0; i < size; i++) {
            int c = i % channels;
            double dx = kernels.get(y.gradient(), start + i) - means[c] - along[c] * kernels.get(y.value(), start + i);
            int to = x.gradientOffset() + start + i;
            kernels.set(x.gradient(), to, kernels.get(x.gradient(), to) + inverse[at + c] * dx);
        }
    }
}
