/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Journal;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;

/** The journal of a process that may be killed before, in the middle of and after each line that it writes. */
final class MortalJournal implements SuggestionStore, Closeable {

    private final Path folder;
    private final Journal journal;
    private final Mortality mortality;

    private MortalJournal(Path folder, Journal journal, Mortality mortality) {
        this.folder = folder;
        this.journal = journal;
        this.mortality = mortality;
    }

    static MortalJournal open(Path folder, Mortality mortality) throws IOException {
        return new MortalJournal(folder, Journal.open(folder), mortality);
    }

    @Override
    public List<Entry> load() {
        return journal.load();
    }

    @Override
    public int highest() {
        return journal.highest();
    }

    @Override
    public void save(Entry entry) throws IOException {
        mortality.pass(CrashPoint.BEFORE_WRITE, Journal.FILE);
        mortality.append(folder.resolve(Journal.FILE), Journal.line(entry));
        journal.save(entry);
        mortality.pass(CrashPoint.AFTER_WRITE, Journal.FILE);
    }

    @Override
    public void erase(Set<String> habits) throws IOException {
        mortality.pass(CrashPoint.BEFORE_WRITE, Journal.FILE);
        mortality.append(folder.resolve(Journal.FILE + ".new"), "{\"half\":\"a file\"}");
        journal.erase(habits);
        mortality.pass(CrashPoint.AFTER_WRITE, Journal.FILE);
    }

    /** Gives the file's handle back, as the end of a process does; nothing is written. */
    @Override
    public void close() throws IOException {
        journal.close();
    }
}
