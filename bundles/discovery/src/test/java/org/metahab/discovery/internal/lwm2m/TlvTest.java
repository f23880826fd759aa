/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The format of OMA-TS-LightweightM2M, section 6.4.3. */
class TlvTest {

    private static List<Tlv> parse(String hex) {
        return Tlv.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    @Test
    void readsResourcesWithShortAndLongIdsAndLengths() {
        List<Tlv> entries = parse("c3004f4d41" + "e815e1084035800000000000" + "d0010003616263");
        assertThat(entries).extracting(Tlv::id).containsExactly(0, 5601, 1);
        assertThat(ValueType.STRING.text(entries.get(0).value())).isEqualTo("OMA");
        assertThat(ValueType.FLOAT.text(entries.get(1).value())).isEqualTo("21.5");
        assertThat(entries.get(2).value()).hasSize(3);
    }

    @Test
    void readsInstancesOfObjectsAndResources() {
        List<Tlv> entries = parse("08000b" + "8606" + "4100014101" + "05" + "c1092a");
        assertThat(entries).singleElement().satisfies(instance -> {
            assertThat(instance.kind()).isEqualTo(Tlv.Kind.OBJECT_INSTANCE);
            assertThat(instance.parts()).extracting(Tlv::id).containsExactly(6, 9);
            assertThat(instance.parts().get(0).parts()).extracting(Tlv::id).containsExactly(0, 1);
        });
    }

    @Test
    void readsTheFormsOfNumbers() {
        HexFormat hex = HexFormat.of();
        assertThat(ValueType.INTEGER.text(hex.parseHex("ff"))).isEqualTo("-1");
        assertThat(ValueType.INTEGER.text(hex.parseHex("0ed8"))).isEqualTo("3800");
        assertThat(ValueType.INTEGER.text(hex.parseHex("00000000075bcd15"))).isEqualTo("123456789");
        assertThat(ValueType.FLOAT.text(hex.parseHex("41ac0000"))).isEqualTo("21.5");
        assertThat(ValueType.BOOLEAN.text(hex.parseHex("01"))).isEqualTo("1");
        assertThatThrownBy(() -> ValueType.INTEGER.text(hex.parseHex("010203"))).hasMessageContaining("3 bytes");
        assertThatThrownBy(() -> ValueType.FLOAT.text(hex.parseHex("7fc00000"))).hasMessageContaining("NaN");
    }

    @Test
    void refusesWhatIsCutOffOrMisplaced() {
        assertThatThrownBy(() -> parse("c3004f4d")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("e8")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("0400" + "0200" + "c100")).hasMessageContaining("must not be");
        assertThatThrownBy(() -> parse("c000".repeat(1_001))).hasMessageContaining("1000");
    }

    @Property(tries = 3_000)
    void anyBytesAreEntriesOrRefused(@ForAll @Size(max = 300) byte[] bytes) {
        try {
            assertThat(Tlv.parse(ByteBuffer.wrap(bytes))).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
