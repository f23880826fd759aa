/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.senml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;

/**
 * Reads SenML packs (RFC 8428, section 4): JSON as it is, CBOR with its numeric labels (section 6). A record that has no
 * value only changes what is in force for the records after it. Binary values ({@code vd}) are left out.
 */
public final class SenmlPack {

    private static final int MAX_RECORDS = 1_000;
    private static final int VERSION = 10;

    /** Labels of CBOR in the order of table 4. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("-2", "bn"),
            Map.entry("-3", "bt"),
            Map.entry("-4", "bu"),
            Map.entry("-5", "bv"),
            Map.entry("-6", "bs"),
            Map.entry("-1", "bver"),
            Map.entry("0", "n"),
            Map.entry("1", "u"),
            Map.entry("2", "v"),
            Map.entry("3", "vs"),
            Map.entry("4", "vb"),
            Map.entry("5", "s"),
            Map.entry("6", "t"),
            Map.entry("7", "ut"),
            Map.entry("8", "vd"));

    private String baseName = "";
    private String baseUnit = "";
    private BigDecimal baseValue = BigDecimal.ZERO;
    private BigDecimal baseSum = BigDecimal.ZERO;
    private double baseTime;

    private SenmlPack() {}

    /**
     * The resolved records of a pack.
     *
     * @param pack a list of maps, as JSON or CBOR is read
     * @throws SenmlException when it is no pack, or has fields that must be understood and are not
     */
    public static List<SenmlRecord> resolve(Object pack) throws SenmlException {
        if (!(pack instanceof List<?> records)) {
            throw new SenmlException("a SenML pack is a list of records");
        }
        if (records.size() > MAX_RECORDS) {
            throw new SenmlException("a SenML pack with more than " + MAX_RECORDS + " records is not read");
        }
        SenmlPack state = new SenmlPack();
        List<SenmlRecord> resolved = new ArrayList<>();
        for (Object record : records) {
            if (!(record instanceof Map<?, ?> fields)) {
                throw new SenmlException("a SenML record is no object");
            }
            state.read(fields).ifPresent(resolved::add);
        }
        return resolved;
    }

    private Optional<SenmlRecord> read(Map<?, ?> fields) throws SenmlException {
        Optional<String> name = Optional.empty();
        Optional<String> unit = Optional.empty();
        Optional<String> value = Optional.empty();
        double time = 0;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String label = LABELS.getOrDefault(field.getKey(), String.valueOf(field.getKey()));
            Object content = field.getValue();
            switch (label) {
                case "bn" -> baseName = text(label, content);
                case "bu" -> baseUnit = text(label, content);
                case "bv" -> baseValue = number(label, content);
                case "bs" -> baseSum = number(label, content);
                case "bt" -> baseTime = number(label, content).doubleValue();
                case "bver" -> requireVersion(number(label, content));
                case "n" -> name = Optional.of(text(label, content));
                case "u" -> unit = Optional.of(text(label, content));
                case "t" -> time = number(label, content).doubleValue();
                case "v" -> value = Optional.of("");
                case "vs" -> value = Optional.of(text(label, content));
                case "vb" -> value = Optional.of(bool(content));
                case "s" -> value = value.isPresent() ? value : Optional.of("");
                default -> {
                    if (label.endsWith("_")) {
                        throw new SenmlException(
                                "the SenML field " + StateParsers.shown(label) + " must be understood and is not");
                    }
                }
            }
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SenmlRecord(
                baseName + name.orElse(""),
                unit.orElse(baseUnit),
                number(fields).orElse(value.get()),
                baseTime + time));
    }

    /** Value or sum with its base, which may have come in the same record. */
    private Optional<String> number(Map<?, ?> fields) throws SenmlException {
        for (String label : List.of("v", "2")) {
            if (fields.get(label) != null) {
                return Optional.of(plain(baseValue.add(number(label, fields.get(label)))));
            }
        }
        boolean other = List.of("vs", "vb", "3", "4").stream().anyMatch(fields::containsKey);
        for (String label : List.of("s", "5")) {
            if (!other && fields.get(label) != null) {
                return Optional.of(plain(baseSum.add(number(label, fields.get(label)))));
            }
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
    }

    private static void requireVersion(BigDecimal version) throws SenmlException {
        if (version.compareTo(BigDecimal.valueOf(VERSION)) > 0) {
            throw new SenmlException("SenML version " + plain(version) + " is newer than " + VERSION);
        }
    }

    private static String text(String label, Object content) throws SenmlException {
        if (content instanceof String text) {
            return text;
        }
        throw new SenmlException("the SenML field " + label + " is no text");
    }

    private static String bool(Object content) throws SenmlException {
        if (content instanceof Boolean value) {
            return value.toString();
        }
        throw new SenmlException("the SenML field vb is neither true nor false");
    }

    private static BigDecimal number(String label, Object content) throws SenmlException {
        if (content instanceof Number number) {
            try {
                return StateParsers.decimal(number.toString());
            } catch (IllegalArgumentException e) {
                throw new SenmlException("the SenML field " + label + ": " + e.getMessage());
            }
        }
        throw new SenmlException("the SenML field " + label + " is no number");
    }
}
