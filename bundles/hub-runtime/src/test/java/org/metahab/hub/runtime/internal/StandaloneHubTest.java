/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.place.Place;
import org.metahab.hub.runtime.internal.rule.RuleCatalogue;

class StandaloneHubTest {

    private static StandaloneHub hub(String place) {
        return new StandaloneHub(new Config(place), unused(Items.class), unused(RuleCatalogue.class));
    }

    @Test
    void isNowhereUntilSomebodySaysWhere() {
        assertThat(hub("").place()).isEmpty();
    }

    @Test
    void isWhereItIsTold() {
        assertThat(hub("52.52, 13.40").place()).contains(new Place(52.52, 13.4));
    }

    @Test
    void movesWhileItRuns() {
        StandaloneHub hub = hub("52.52,13.40");
        hub.modified(new Config("-33.87,151.21"));
        assertThat(hub.place()).contains(new Place(-33.87, 151.21));
    }

    @Test
    void aWrongPlaceDoesNotKeepTheHubFromStarting() {
        assertThat(hub("Berlin").place()).isEmpty();
        assertThat(hub("152.5,13").place()).isEmpty();
    }

    @Test
    void itsDaysAreThoseOfItsRules() {
        Ephemeris ephemeris = Ephemeris.of(List.of("FRI", "SAT"), List.of("12-25"));
        RuleCatalogue rules = (RuleCatalogue) Proxy.newProxyInstance(
                RuleCatalogue.class.getClassLoader(), new Class<?>[] {RuleCatalogue.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("ephemeris");
                    return ephemeris;
                });

        assertThat(new StandaloneHub(new Config(""), unused(Items.class), rules).ephemeris())
                .isEqualTo(ephemeris);
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new AssertionError(method + " is not needed to know the place");
        }));
    }

    private record Config(String place) implements HubConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return HubConfig.class;
        }
    }
}
