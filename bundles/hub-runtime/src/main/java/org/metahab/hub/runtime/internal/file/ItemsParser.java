/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;

/**
 * Reads openHAB's {@code .items} files:
 *
 * <pre>
 * item     = type name [ text ] [ "&lt;" icon "&gt;" ] [ "(" name { "," name } ")" ]
 *            [ "[" tag { "," tag } "]" ] [ "{" note { "," note } "}" ]
 * type     = word [ ":" word ] | "Group" [ ":" type [ ":" word [ "(" argument { "," argument } ")" ] ] ]
 * note     = word [ ":" word ] "=" text [ "[" setting { "," setting } "]" ]
 * setting  = word "=" value { "," value }
 * </pre>
 *
 * <p>The format at the end of a label ({@code "Kitchen [%.1f °C]"}) becomes the note
 * {@code stateDescription=""[pattern="%.1f °C"]}. After a problem, reading goes on at the next line that starts with an
 * item type.
 */
final class ItemsParser {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private final TokenStream tokens;
    private final List<ParsedItem> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Position> names = new HashMap<>();

    private ItemsParser(String text) {
        this.tokens = new TokenStream(ItemsLexer.tokens(text), ItemsParser::startsItem);
    }

    /** Reads the text of a file; whatever is in it, this returns. */
    static ParsedItems parse(String text) {
        ItemsParser parser = new ItemsParser(text);
        parser.run();
        return new ParsedItems(parser.items, parser.problems);
    }

    private void run() {
        while (!tokens.isAtEnd()) {
            Token start = tokens.peek();
            try {
                add(item(), start);
            } catch (ParseException e) {
                problems.add(e.problem());
                skipToNextItem(start);
            }
        }
    }

    private void add(Item item, Token start) {
        Position first = names.putIfAbsent(item.name(), start.position());
        if (first == null) {
            items.add(new ParsedItem(item, start.position()));
        } else {
            problems.add(new Problem(
                    start.position(), "There is an item '" + item.name() + "' already, in line " + first.line()));
        }
    }

    private void skipToNextItem(Token start) {
        while (!tokens.isAtEnd() && (tokens.peek().equals(start) || !startsItem(tokens.peek()))) {
            tokens.next();
        }
    }

    private static boolean startsItem(Token token) {
        return token.startsLine() && token.kind() == Token.Kind.WORD && itemType(token.text()) != null;
    }

    private Item item() {
        Token start = tokens.peek();
        TypeSpec type = type();
        Token name = tokens.word("the item's name");
        if (!Item.isValidName(name.text())) {
            throw new ParseException(
                    name.position(),
                    "'" + name.text() + "' is no item name: use letters, digits and underscores, and do not start with "
                            + "a digit");
        }
        Label label = Label.of(tokens.text().map(Token::text).orElse(""));
        String icon = tokens.accept("<") ? icon() : "";
        List<String> groups = tokens.accept("(") ? words("a group's name", ")") : List.of();
        Set<String> tags = tokens.accept("[") ? new LinkedHashSet<>(words("a tag", "]")) : Set.of();
        Map<String, Metadata> notes = new LinkedHashMap<>(tokens.accept("{") ? notes() : Map.of());
        label.addFormat(notes);
        Token next = tokens.peek();
        if (next.kind() != Token.Kind.END && !next.startsLine()) {
            throw tokens.unexpected("the end of the line, or the next part of item '" + name.text()
                    + "' in the order \"label\" <icon> (groups) [tags] {notes}");
        }
        return located(
                start,
                () -> new Item(
                        name.text(),
                        type.type(),
                        type.dimension(),
                        label.text(),
                        icon,
                        tags,
                        groups,
                        type.function(),
                        notes));
    }

    private TypeSpec type() {
        Token word = tokens.first("an item type");
        ItemType type = requireType(word);
        if (!tokens.accept(":")) {
            return new TypeSpec(type, "", null);
        }
        if (type != ItemType.GROUP) {
            return new TypeSpec(
                    type, tokens.word("a dimension, as in Number:Temperature").text(), null);
        }
        ItemType base = requireType(tokens.word("the type of the group's members"));
        String dimension = "";
        String function = GroupFunction.EQUALITY;
        if (tokens.accept(":")) {
            String second = tokens.word("a dimension or a group function").text();
            boolean isDimension = base == ItemType.NUMBER && !second.equals(second.toUpperCase(Locale.ROOT));
            dimension = isDimension ? second : "";
            function = isDimension ? function : second;
            if (isDimension && tokens.accept(":")) {
                function = tokens.word("a group function").text();
            }
        }
        List<String> arguments = tokens.peek().is("(") ? arguments() : List.of();
        return new TypeSpec(type, dimension, new GroupFunction(base, function, arguments));
    }

    private List<String> arguments() {
        tokens.next();
        return words("an argument of the group function", ")");
    }

    private String icon() {
        StringBuilder icon = new StringBuilder();
        while (!tokens.peek().is(">")) {
            if (startsItem(tokens.peek())) {
                throw tokens.unexpected("an icon and '>'");
            }
            Token part = tokens.next();
            boolean isPart = part.kind() == Token.Kind.WORD || part.kind() == Token.Kind.TEXT || part.is(":");
            if (!isPart) {
                throw new ParseException(part.position(), "Expected an icon and '>', but found " + part.shown());
            }
            icon.append(part.text());
        }
        tokens.next();
        return icon.toString();
    }

    /** Words or texts with commas between them, up to a closing symbol; there may be none. */
    private List<String> words(String what, String close) {
        List<String> words = new ArrayList<>();
        while (!tokens.accept(close)) {
            if (!words.isEmpty()) {
                tokens.expect(",");
            }
            words.add(tokens.wordOrText(what).text());
        }
        return words;
    }

    private Map<String, Metadata> notes() {
        Map<String, Metadata> notes = new LinkedHashMap<>();
        while (!tokens.accept("}")) {
            if (!notes.isEmpty()) {
                tokens.expect(",");
            }
            Token namespace = tokens.word("a note's namespace, as in autoupdate=\"false\"");
            String name = tokens.accept(":")
                    ? namespace.text() + ":"
                            + tokens.word("the rest of the namespace").text()
                    : namespace.text();
            tokens.expect("=");
            String value = tokens.wordOrText("the note's value").text();
            Map<String, Object> settings = tokens.accept("[") ? settings() : Map.of();
            if (notes.putIfAbsent(name, new Metadata(value, settings)) != null) {
                throw new ParseException(namespace.position(), "The note '" + name + "' stands twice in this item");
            }
        }
        return notes;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        while (!tokens.accept("]")) {
            if (!settings.isEmpty()) {
                tokens.expect(",");
            }
            Token key = tokens.wordOrText("a setting, as in min=5");
            tokens.expect("=");
            Object value = value(tokens.wordOrText("the value of '" + key.text() + "'"));
            if (tokens.startsFurtherValue()) {
                List<Object> values = new ArrayList<>(List.of(value));
                while (tokens.startsFurtherValue()) {
                    tokens.next();
                    values.add(value(tokens.next()));
                }
                value = List.copyOf(values);
            }
            settings.put(key.text(), value);
        }
        return settings;
    }

    private static Object value(Token token) {
        if (token.kind() == Token.Kind.WORD) {
            if (token.text().equals("true") || token.text().equals("false")) {
                return Boolean.valueOf(token.text());
            }
            return NUMBER.matcher(token.text()).matches() ? new BigDecimal(token.text()) : token.text();
        }
        return token.text();
    }

    private static ItemType requireType(Token word) {
        ItemType type = itemType(word.text());
        if (type == null) {
            return located(word, () -> ItemType.of(word.text()));
        }
        return type;
    }

    /** Types are written as they are called; {@code switch} is none. */
    private static @Nullable ItemType itemType(String word) {
        for (ItemType type : ItemType.values()) {
            if (type.label().equals(word)) {
                return type;
            }
        }
        return null;
    }

    private static <T> T located(Token token, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new ParseException(token.position(), String.valueOf(e.getMessage()));
        }
    }

    private record TypeSpec(ItemType type, String dimension, @Nullable GroupFunction function) {}
}
