/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.shelly.point.Fields;

/**
 * What a device says about itself under {@code announce}.
 *
 * @param id the second level of its topics
 * @param mac twelve hexadecimal digits in small letters; empty where it tells none
 * @param facts vendor, model, firmware, address
 */
record Gen1Announcement(String id, String mac, Map<String, String> facts) {

    private static final Map<String, String> FACTS =
            Map.of("model", "modelId", "fw_ver", "firmware", "mac", "mac", "mode", "mode");

    static Optional<Gen1Announcement> of(Fields fields) {
        return fields.text("id")
                .filter(id -> !id.isBlank() && id.indexOf('/') < 0 && id.length() <= 100)
                .map(id -> {
                    Map<String, String> facts = new LinkedHashMap<>();
                    FACTS.forEach((field, fact) -> fields.text(field).ifPresent(text -> facts.put(fact, text)));
                    fields.text("ip")
                            .filter(ip -> ip.matches("[0-9a-fA-F.:]+"))
                            .ifPresent(ip -> facts.put("url", "http://" + ip + "/"));
                    String mac = fields.text("mac")
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[:-]", "");
                    return new Gen1Announcement(id, mac.matches("[0-9a-f]{12}") ? mac : "", facts);
                });
    }
}
