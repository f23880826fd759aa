/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.Units;

/**
 * Sum, average, median, least and greatest of the members that have a number. The first quantity gives the unit; members
 * whose unit can't be converted to it don't count.
 */
final class NumberAggregate implements GroupAggregate {

    enum Kind {
        SUM,
        AVG,
        MEDIAN,
        MIN,
        MAX
    }

    private final Kind kind;
    private final TreeMap<BigDecimal, Integer> numbers = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    @Nullable
    private String unit;

    NumberAggregate(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void add(State state) {
        number(state).ifPresent(number -> {
            numbers.merge(number, 1, Integer::sum);
            sum = sum.add(number);
            count++;
        });
    }

    @Override
    public void remove(State state) {
        number(state).ifPresent(number -> {
            numbers.computeIfPresent(number, (n, times) -> times == 1 ? null : times - 1);
            sum = sum.subtract(number);
            count--;
        });
    }

    @Override
    public State state() {
        if (count == 0) {
            return kind == Kind.SUM ? withUnit(BigDecimal.ZERO) : UnDef.UNDEF;
        }
        return withUnit(
                switch (kind) {
                    case SUM -> sum;
                    case AVG -> sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
                    case MEDIAN ->
                        at((count - 1) / 2).add(at(count / 2)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
                    case MIN -> numbers.firstKey();
                    case MAX -> numbers.lastKey();
                });
    }

    private State withUnit(BigDecimal number) {
        return unit == null ? new Decimal(number) : new Quantity(number, unit);
    }

    private Optional<BigDecimal> number(State state) {
        if (state instanceof Decimal decimal) {
            return Optional.of(decimal.value());
        } else if (state instanceof Percent percent) {
            return Optional.of(percent.value());
        } else if (state instanceof Quantity quantity) {
            unit = unit == null ? quantity.unit() : unit;
            return Units.convert(quantity, unit).map(Quantity::value);
        }
        return Optional.empty();
    }

    private BigDecimal at(int index) {
        int seen = 0;
        for (Map.Entry<BigDecimal, Integer> entry : numbers.entrySet()) {
            seen += entry.getValue();
            if (seen > index) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
