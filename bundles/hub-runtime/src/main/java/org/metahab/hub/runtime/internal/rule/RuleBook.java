/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Managed rules, and which rules are disabled, in the document store. Each change is stored before a method returns. */
public final class RuleBook {

    /** Kind of document: a rule's uid, for each rule that is disabled, from a file or managed. */
    static final String DISABLED_RULES = "disabled-rule";

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleBook.class);

    private final DocumentStore store;

    /** @param store where they are kept */
    public RuleBook(DocumentStore store) {
        this.store = store;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        store.all(DocumentStore.RULES).forEach((uid, json) -> {
            try {
                rules.add(RuleCodec.decode(JsonParser.parseString(json).getAsJsonObject()));
            } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
                LOGGER.error("The stored rule '{}' can't be read and is left out: {}", uid, e.getMessage(), e);
            }
        });
        return rules;
    }

    Set<String> disabled() {
        return new LinkedHashSet<>(store.all(DISABLED_RULES).keySet());
    }

    void put(Rule rule) {
        store.put(DocumentStore.RULES, rule.uid(), RuleCodec.encode(rule).toString());
    }

    void remove(String uid) {
        store.remove(DocumentStore.RULES, uid);
    }

    void setDisabled(String uid, boolean disabled) {
        if (disabled) {
            store.put(DISABLED_RULES, uid, new JsonObject().toString());
        } else {
            store.remove(DISABLED_RULES, uid);
        }
    }
}
