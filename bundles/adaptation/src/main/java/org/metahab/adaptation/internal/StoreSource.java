/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.control.Wishes;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Journal;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the journal and the file of wishes, each for itself. Without the journal learning goes on, without suggestions, as
 * answers could not be kept. Where there are wishes that can't be read, nothing is learnt, as nobody knows what people
 * excluded. What can't be read is never written.
 */
final class StoreSource implements Closeable {

    private static final Logger LOGGER = LoggerFactory.getLogger(StoreSource.class);
    private static final Wishes NOTHING_LEARNT =
            Wishes.excluding(new Scope.Everything(), "what people excluded can't be read");

    private final SuggestionStore suggestions;
    private final WishStore wishes;
    private final Closeable closeable;
    private final String problem;

    private StoreSource(SuggestionStore suggestions, WishStore wishes, Closeable closeable, String problem) {
        this.suggestions = suggestions;
        this.wishes = wishes;
        this.closeable = closeable;
        this.problem = problem;
    }

    static StoreSource open(Path folder) {
        WishStore wishes;
        String problem = "";
        try {
            wishes = WishFile.open(folder);
        } catch (IOException e) {
            boolean none = WishFile.isMissing(folder);
            problem = none
                    ? "people's wishes can't be kept in " + folder + ": " + e
                    : "nothing is learnt, as people's wishes can't be read: " + e.getMessage()
                            + "; mend or remove the file and start again";
            LOGGER.error("{}", problem, e);
            wishes = new UnavailableWishes(none ? Wishes.NONE : NOTHING_LEARNT, problem);
        }
        try {
            Journal journal = Journal.open(folder);
            return new StoreSource(journal, wishes, journal, problem);
        } catch (IOException e) {
            LOGGER.error("Suggestions can't be kept in {}; none is made until that is solved", folder, e);
            String noJournal = "suggestions can't be kept in " + folder + ", so none is made: " + e;
            String both = problem.isEmpty() ? noJournal : problem + "; " + noJournal;
            return new StoreSource(new Unavailable(noJournal), wishes, () -> {}, both);
        }
    }

    SuggestionStore suggestions() {
        return suggestions;
    }

    WishStore wishes() {
        return wishes;
    }

    /** What is wrong; empty when nothing is. */
    String problem() {
        return problem;
    }

    @Override
    public void close() throws IOException {
        closeable.close();
    }

    private record Unavailable(String problem) implements SuggestionStore {
        @Override
        public List<Entry> load() {
            return List.of();
        }

        @Override
        public int highest() {
            return 0;
        }

        @Override
        public void save(Entry entry) throws IOException {
            throw new IOException(problem);
        }

        @Override
        public void erase(Set<String> habits) throws IOException {
            throw new IOException(problem);
        }
    }

    private record UnavailableWishes(Wishes load, String problem) implements WishStore {
        @Override
        public void save(Wishes wishes) throws IOException {
            throw new IOException(problem);
        }
    }
}
