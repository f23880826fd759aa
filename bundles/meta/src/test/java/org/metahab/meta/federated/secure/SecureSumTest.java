/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SecureSumTest {

    private static final int LENGTH = 17;

    private final Map<String, SecureMember> members = new LinkedHashMap<>();
    private final Map<String, int[]> vectors = new HashMap<>();
    private final Random random = new Random(1);

    @Property(tries = 30)
    void masksCancelExactlyWhoeverDropsOut(
            @ForAll @IntRange(min = 3, max = 7) int size,
            @ForAll @IntRange(min = 0, max = 2) int neverShared,
            @ForAll @IntRange(min = 0, max = 2) int neverMasked,
            @ForAll @IntRange(min = 0, max = 2) int neverUnmasked,
            @ForAll long seed) {
        random.setSeed(seed);
        members.clear();
        int threshold = size / 2 + 1;
        SecureSum sum = group(size, threshold);
        int left = size - threshold;
        List<String> names = new ArrayList<>(members.keySet());
        List<String> sharing = names.subList(0, size - Math.min(left, neverShared));
        share(sum, sharing);
        List<String> masking = sharing.subList(0, Math.max(threshold, sharing.size() - neverMasked));
        mask(sum, masking);
        unmask(
                sum,
                masking.subList(masking.size() - Math.max(threshold, masking.size() - neverUnmasked), masking.size()));

        assertThat(sum.sum()).isEqualTo(plainSum(masking));
    }

    @Test
    void aMaskedVectorLooksLikeNothingThatWentIn() {
        SecureSum sum = group(3, 2);
        share(sum, members.keySet());
        int[] masked = member("m0").mask(sum.sharesFor("m0"), new int[LENGTH]);
        assertThat(masked).doesNotContain(0);
    }

    @Test
    void nothingComesOutWhenTooFewTellTheirShares() {
        SecureSum sum = group(5, 3);
        share(sum, members.keySet());
        mask(sum, members.keySet());
        unmask(sum, List.of("m0", "m1"));
        assertThat(sum.enoughUnmasked()).isFalse();
        assertThatThrownBy(sum::sum)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only 2 shares");
    }

    @Test
    void sharesThatCannotBeReadHarmNobodyElse() {
        SecureSum sum = group(5, 3);
        for (String name : members.keySet()) {
            Map<String, byte[]> sealed = member(name).share(sum.group());
            if (name.equals("m4")) {
                sealed.replaceAll((to, message) -> new byte[message.length]);
            }
            sum.shared(name, sealed);
        }
        List<String> stayed = List.of("m0", "m1", "m2", "m3");
        mask(sum, stayed);
        unmask(sum, stayed);
        assertThatThrownBy(sum::sum)
                .as("m4 dropped out, and nobody can read a share of its key")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m4");
    }

    @Test
    void aMemberTellsSharesOnceOnly() {
        SecureSum sum = group(3, 2);
        share(sum, members.keySet());
        mask(sum, members.keySet());
        member("m0").unmask(Set.of("m0", "m1"));
        assertThatThrownBy(() -> member("m0").unmask(Set.of("m0", "m2"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMemberRefusesTooFewSurvivorsAndThoseItIsNotAmong() {
        SecureSum sum = group(3, 2);
        share(sum, members.keySet());
        mask(sum, members.keySet());
        assertThatThrownBy(() -> member("m0").unmask(Set.of("m0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> member("m0").unmask(Set.of("m1", "m2"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> member("m0").unmask(Set.of("m0", "stranger")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemberRefusesAGroupWithOtherKeysForIt() {
        SecureSum sum = group(3, 2);
        SecureMember impostor = SecureMember.join("m0", random);
        assertThatThrownBy(() -> impostor.share(sum.group()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other keys");
    }

    @Test
    void theCoordinatorRefusesStrangersRepetitionsAndWrongLengths() {
        SecureSum sum = group(3, 2);
        assertThatThrownBy(() -> sum.shared("stranger", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sum.masked("m0", new int[LENGTH])).isInstanceOf(IllegalArgumentException.class);
        share(sum, members.keySet());
        assertThatThrownBy(() -> sum.masked("m0", new int[LENGTH + 1])).isInstanceOf(IllegalArgumentException.class);
        mask(sum, members.keySet());
        assertThatThrownBy(() -> sum.masked("m0", new int[LENGTH])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sum.unmasked(new Unmasking("m0", Map.of(), Map.of("m1", new byte[33]))))
                .hasMessageContaining("nobody asked for");
    }

    @Test
    void aGroupNeedsAMajorityToStay() {
        List<Member> two = List.of(
                SecureMember.join("a", random).member(),
                SecureMember.join("b", random).member());
        assertThatThrownBy(() -> new Group("r", two, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Group("r", List.of(two.get(0), two.get(0)), 2))
                .hasMessageContaining("twice");
    }

    private SecureSum group(int size, int threshold) {
        for (int i = 0; i < size; i++) {
            members.put("m" + i, SecureMember.join("m" + i, random));
            vectors.put("m" + i, random.ints(LENGTH).toArray());
        }
        List<Member> roster =
                members.values().stream().map(SecureMember::member).toList();
        return new SecureSum(new Group("test/1", roster, threshold), LENGTH);
    }

    private SecureMember member(String name) {
        return members.get(name);
    }

    private void share(SecureSum sum, Iterable<String> names) {
        names.forEach(name -> sum.shared(name, member(name).share(sum.group())));
    }

    private void mask(SecureSum sum, Iterable<String> names) {
        names.forEach(name -> sum.masked(name, member(name).mask(sum.sharesFor(name), vectors.get(name))));
    }

    private void unmask(SecureSum sum, Iterable<String> names) {
        names.forEach(name -> sum.unmasked(member(name).unmask(sum.survivors())));
    }

    private int[] plainSum(List<String> names) {
        int[] sum = new int[LENGTH];
        names.forEach(name -> {
            for (int i = 0; i < LENGTH; i++) {
                sum[i] += vectors.get(name)[i];
            }
        });
        return sum;
    }
}
