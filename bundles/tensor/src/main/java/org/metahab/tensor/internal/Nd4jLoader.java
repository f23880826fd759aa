/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.metahab.tensor.TensorEngine;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Brings ND4J up from inside a class loader of its own, in the order it needs. */
final class Nd4jLoader {
    private static final String NATIVES = "org/nd4j/linalg/cpu/nativecpu/bindings/";
    private static final long MEGABYTE = 1 << 20;

    private final ClassLoader classLoader;
    private final Path folder;
    private final int threads;
    private final int nativeMegabytes;

    /**
     * @param folder where native libraries are unpacked to
     * @param threads for one operation
     * @param nativeMegabytes that the process may take beyond the Java heap
     */
    Nd4jLoader(Path folder, int threads, int nativeMegabytes) {
        this(Nd4jLoader.class.getClassLoader(), folder, threads, nativeMegabytes);
    }

    /** @param classLoader where native libraries are looked for */
    Nd4jLoader(ClassLoader classLoader, Path folder, int threads, int nativeMegabytes) {
        this.classLoader = classLoader;
        this.folder = folder;
        this.threads = threads;
        this.nativeMegabytes = nativeMegabytes;
    }

    /** Loads ND4J and has it calculate something. */
    TensorEngine load() throws BackendUnavailableException {
        String platform = Loader.getPlatform();
        if (classLoader.getResource(NATIVES + platform + "/" + System.mapLibraryName("nd4jcpu")) == null) {
            throw new BackendUnavailableException(
                    "There is no native tensor library for " + platform
                            + " here: the bundle org.metahab.tensor.native." + platform
                            + " is not installed, or does not exist.",
                    null);
        }
        prepare();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try {
            ND4JClassLoading.setNd4jClassloader(classLoader);
            prove();
            limitThreads();
            return new Nd4jEngine(Nd4j.getBackend().getClass().getSimpleName(), platform, threads);
        } catch (RuntimeException | LinkageError e) {
            throw new BackendUnavailableException(
                    "The native tensor library for " + platform + " cannot be used (" + e.getMessage()
                            + "); its files are unpacked to " + folder + ", which must have about 390 MB free.",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** These are read once, when JavaCPP first loads native code. What a person has set stays. */
    private void prepare() throws BackendUnavailableException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BackendUnavailableException("Native tensor libraries cannot be unpacked to " + folder + ".", e);
        }
        long physical = Runtime.getRuntime().maxMemory() + nativeMegabytes * MEGABYTE;
        setIfAbsent("org.bytedeco.javacpp.cachedir", folder.toString());
        setIfAbsent("org.bytedeco.javacpp.maxphysicalbytes", Long.toString(physical));
    }

    private static void prove() {
        INDArray product = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}})
                .mmul(Nd4j.createFromArray(new float[][] {{5, 6}, {7, 8}}));
        if (product.getFloat(0, 0) != 19 || product.getFloat(1, 1) != 50) {
            throw new IllegalStateException("it calculates wrongly: " + product);
        }
    }

    /** OMP_NUM_THREADS can only be set from outside; these do the same from inside. */
    private void limitThreads() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
