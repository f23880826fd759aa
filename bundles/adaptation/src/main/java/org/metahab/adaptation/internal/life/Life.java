/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;

/**
 * The life of a habit so far. It begins as {@link Stage#OBSERVED}, and takes only the moves that {@link Stage#next} allows.
 *
 * @param moves oldest first; of a long life the first and the latest
 */
public record Life(List<Move> moves) {

    /** A life at its beginning. */
    public static final Life BEGINNING = new Life(List.of());

    private static final int KEPT = 100;

    /** @throws IllegalArgumentException when a move is not allowed; the message names it */
    public Life {
        moves = List.copyOf(moves);
        for (Move move : moves) {
            if (!move.from().mayBecome(move.to())) {
                throw new IllegalArgumentException("A habit can't become " + move.to() + " from " + move.from());
            }
        }
    }

    /** How far it has come. */
    public Stage stage() {
        return last().map(Move::to).orElse(Stage.OBSERVED);
    }

    /** The latest move; empty at the beginning. */
    public Optional<Move> last() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
    }

    /**
     * One step further.
     *
     * @throws IllegalStateException when that stage can't follow; the message names both
     */
    public Life to(Stage next, Instant at, Move.By by, String reason) {
        if (!stage().mayBecome(next)) {
            throw new IllegalStateException("it is " + stage() + " and can't become " + next);
        }
        List<Move> more = new ArrayList<>(moves);
        more.add(new Move(stage(), next, at, by, reason));
        if (more.size() > KEPT) {
            more.remove(1);
        }
        return new Life(more);
    }
}
