/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Interest;
import org.metahab.hub.value.State;

/**
 * Where a device tells the versions of its software.
 *
 * @param state an object of both, or the installed one
 * @param latest the latest one; null where it comes with the state
 */
record UpdateTopics(@Nullable Source state, @Nullable Source latest) {

    static UpdateTopics of(Settings settings) throws SettingsException {
        return new UpdateTopics(
                Source.of(settings, "state_topic", "value_template"),
                Source.of(settings, "latest_version_topic", "latest_version_template"));
    }

    List<Interest> inputs() {
        return Source.interests(Arrays.asList(state, latest));
    }

    /** The installed version in the text of the state. */
    static Optional<State> installed(String text) {
        return text.startsWith("{")
                ? new JsonKey("installed_version", StateParsers.text()).parse(text)
                : StateParsers.text().parse(text);
    }
}
