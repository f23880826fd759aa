/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Filters between texts and their codes, as Home Assistant offers them. */
final class CodeFilters {

    static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("base64_encode", a -> Base64.getEncoder().encodeToString(bytes(a))),
            Map.entry("base64_decode", CodeFilters::decode),
            Map.entry("md5", a -> digest("MD5", a)),
            Map.entry("sha1", a -> digest("SHA-1", a)),
            Map.entry("sha256", a -> digest("SHA-256", a)),
            Map.entry("sha512", a -> digest("SHA-512", a)),
            Map.entry("urlencode", a -> urlEncoded(text(a))),
            Map.entry("slugify", a -> slug(text(a), a.text(1, "separator", "_"))),
            Map.entry("ordinal", CodeFilters::ordinal),
            Map.entry("ord", a -> (long) text(a).codePointAt(0)),
            Map.entry("unpack", CodeFilters::unpack));

    private CodeFilters() {}

    private static String text(Arguments a) {
        String text = Python.text(a.get(0, "value"));
        if (text.isEmpty()) {
            Python.requireDefined(a.get(0, "value"));
        }
        return text;
    }

    private static byte[] bytes(Arguments a) {
        return text(a).getBytes(StandardCharsets.UTF_8);
    }

    private static Object decode(Arguments a) {
        try {
            return new String(Base64.getDecoder().decode(text(a).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new EvaluationException("it is no Base64: " + e.getMessage());
        }
    }

    private static Object digest(String algorithm, Arguments a) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(a)));
        } catch (NoSuchAlgorithmException e) {
            throw new EvaluationException("this machine has no " + algorithm);
        }
    }

    private static String urlEncoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (value & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "_.-~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", value & 0xFF));
        }
        return out.toString();
    }

    private static String slug(String text, String separator) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("'+", "");
        String slug = plain.replaceAll("[^a-z0-9]+", java.util.regex.Matcher.quoteReplacement(separator));
        while (!separator.isEmpty() && slug.startsWith(separator)) {
            slug = slug.substring(separator.length());
        }
        while (!separator.isEmpty() && slug.endsWith(separator)) {
            slug = slug.substring(0, slug.length() - separator.length());
        }
        return slug.isEmpty() ? "unknown" : slug;
    }

    private static Object ordinal(Arguments a) {
        Object whole = Numbers.toWhole(a.get(0, "value"), 10);
        if (whole == null) {
            throw Numbers.notANumber(a.get(0, "value"));
        }
        long number = Numbers.index(whole);
        boolean teens = Math.abs(number) % 100 / 10 == 1;
        String end =
                switch ((int) (Math.abs(number) % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + (teens ? "th" : end);
    }

    /** Python's {@code struct} for one number out of the bytes of a text, whose characters are the bytes. */
    private static Object unpack(Arguments a) {
        byte[] bytes = text(a).getBytes(StandardCharsets.ISO_8859_1);
        String format = a.text(1, "format_string", "");
        boolean little = format.startsWith("<");
        String kind = format.replaceFirst("^[<>!=@]", "");
        int offset = a.whole(2, "offset", 0);
        int size = kind.length() == 1
                ? "bB".contains(kind) ? 1 : "hH".contains(kind) ? 2 : "iIlLf".contains(kind) ? 4 : 8
                : 0;
        if (size == 0 || offset < 0 || offset + size > bytes.length || !"bBhHiIlLqQfd".contains(kind)) {
            throw new EvaluationException("'" + format + "' can't be unpacked of " + bytes.length + " bytes");
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes, offset, size).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return switch (kind) {
            case "b" -> (long) buffer.get();
            case "B" -> (long) (buffer.get() & 0xFF);
            case "h" -> (long) buffer.getShort();
            case "H" -> (long) (buffer.getShort() & 0xFFFF);
            case "i", "l" -> (long) buffer.getInt();
            case "I", "L" -> buffer.getInt() & 0xFFFF_FFFFL;
            case "f" -> (double) buffer.getFloat();
            case "d" -> buffer.getDouble();
            case "Q" -> Numbers.normal(new java.math.BigInteger(Long.toUnsignedString(buffer.getLong())));
            default -> buffer.getLong();
        };
    }
}
