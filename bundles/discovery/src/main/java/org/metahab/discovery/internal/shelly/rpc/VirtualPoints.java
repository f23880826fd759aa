/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.internal.shelly.point.Points;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;

/** Virtual components: numbers, texts and choices that people or scripts made on the device. */
final class VirtualPoints {

    private static final Semantics CONTROL = new Semantics("Control", "", "");

    private VirtualPoints() {}

    static ComponentPoint number(Fields config) {
        Point plain =
                Points.number("value", "Number", config.text("meta.ui.unit").orElse(""), "");
        ChannelType type = plain.type().withReadOnly(false);
        Optional<BigDecimal> least = config.number("min");
        Optional<BigDecimal> most = config.number("max");
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0) {
            double step =
                    config.number("meta.ui.step").map(BigDecimal::doubleValue).orElse(0.0);
            type = type.within(
                    new ChannelType.Range(least.get().doubleValue(), most.get().doubleValue(), Math.max(0, step)));
        }
        return ComponentPoint.main(control(plain, type), RpcCommands.number("Number.Set", "value"));
    }

    static ComponentPoint text() {
        Point plain = Points.text("value", "Text", CONTROL);
        return ComponentPoint.main(
                control(plain, plain.type().withReadOnly(false)), RpcCommands.text("Text.Set", "value"));
    }

    static ComponentPoint choice(Fields config) {
        List<String> options = config.values().get("options") instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
        Point plain = Points.text("value", "Choice", CONTROL);
        return ComponentPoint.main(control(plain, ChannelType.choice(options)), RpcCommands.text("Enum.Set", "value"));
    }

    private static Point control(Point plain, ChannelType type) {
        return new Point("", plain.label(), type, CONTROL, plain.category(), plain.fields(), plain.state());
    }
}
