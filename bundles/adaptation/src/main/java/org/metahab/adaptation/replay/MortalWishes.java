/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.IOException;
import java.nio.file.Path;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.control.Wishes;

/**
 * The wishes of a process that may be killed before and after each change of their file, and when it has written half of the
 * new one beside it.
 */
final class MortalWishes implements WishStore {

    private final Path folder;
    private final WishFile file;
    private final Mortality mortality;

    private MortalWishes(Path folder, WishFile file, Mortality mortality) {
        this.folder = folder;
        this.file = file;
        this.mortality = mortality;
    }

    static MortalWishes open(Path folder, Mortality mortality) throws IOException {
        return new MortalWishes(folder, WishFile.open(folder), mortality);
    }

    @Override
    public Wishes load() {
        return file.load();
    }

    @Override
    public void save(Wishes wishes) throws IOException {
        mortality.pass(CrashPoint.BEFORE_WRITE, WishFile.FILE);
        mortality.append(folder.resolve(WishFile.FILE + ".new"), "{\"half\":\"a file\"}");
        file.save(wishes);
        mortality.pass(CrashPoint.AFTER_WRITE, WishFile.FILE);
    }
}
