/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

/** Lamps in the three schemas, with each of their colour modes. */
class LightsTest {

    private static final Hsb RED = Hsb.of(0, 100, 100);
    private static final Hsb ROSE = Hsb.of(0, 50, 100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rgb|255,128,128|0,50,100",
                "rgbw|255,0,0,255|0,50,100",
                "rgbww|255,0,0,128,127|0,50,100",
                "hs|0,50|0,50,100",
                "xy|0.701,0.299|0,100,100"
            })
    void coloursOfTheDefaultSchemaAreRead(String mode, String told, String state) {
        EntityFixture light = EntityFixture.of(
                "light", "{'cmd_t':'l/set','" + mode + "_command_topic':'l/c/set','" + mode + "_state_topic':'l/c'}");
        assertThat(light.channel("").type().item()).isEqualTo(ItemType.COLOR);
        assertThat(light.state("", "l/c", told)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rgb|255,128,128", "rgbw|253,0,0,255", "hs|0,50"})
    void coloursOfTheDefaultSchemaAreWritten(String mode, String sent) {
        EntityFixture light = EntityFixture.of("light", "{'cmd_t':'l/set','" + mode + "_command_topic':'l/c/set'}");
        assertThat(light.messages("", ROSE)).contains("l/c/set " + sent);
    }

    @Test
    void coloursGoThroughTheirTemplates() {
        EntityFixture light = EntityFixture.of(
                "light",
                "{'cmd_t':'l/set','rgb_cmd_t':'l/c','rgb_cmd_tpl':'{{ \\'#%02x%02x%02x\\' | format(red, green, blue) }}'}"
                        .replace("\\'", "\\u0027"));
        assertThat(light.messages("", RED)).contains("l/c #ff0000");
    }

    @Test
    void whiteLightIsDimmedByItself() {
        EntityFixture light =
                EntityFixture.of("light", "{'cmd_t':'l/set','rgb_cmd_t':'l/c','whit_cmd_t':'l/w','whit_scl':100}");
        assertThat(light.messages("white", Percent.of(40))).containsExactly("l/w 40");
    }

    @Test
    void temperaturesAreKelvinForPeopleAndWhatTheLampCountsOnTheWire() {
        EntityFixture mireds =
                EntityFixture.of("light", "{'cmd_t':'l/set','clr_temp_cmd_t':'l/t','clr_temp_stat_t':'l/ts'}");
        assertThat(mireds.state("color_temp", "l/ts", "250")).isEqualTo("4000 K");
        assertThat(mireds.messages("color_temp", Quantity.of(4000, "K"))).containsExactly("l/t 250");
        EntityFixture kelvin = EntityFixture.of(
                "light",
                "{'cmd_t':'l/set','clr_temp_cmd_t':'l/t','color_temp_kelvin':true,'min_kelvin':2000,'max_kelvin':6500}");
        assertThat(kelvin.messages("color_temp", Quantity.of(4000, "K"))).containsExactly("l/t 4000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rgb|{'r':255,'g':128,'b':128}", "rgbw|{'r':253,'g':0,'b':0,'w':255}", "hs|{'h':0,'s':50}"})
    void coloursOfTheJsonSchemaAreReadAndWritten(String mode, String color) {
        EntityFixture light = EntityFixture.of(
                "light",
                "{'schema':'json','cmd_t':'l/set','stat_t':'l','brightness':true,'sup_clrm':['" + mode + "']}");
        assertThat(light.state("", "l", "{'state':'ON','brightness':255,'color':" + color + "}"))
                .isEqualTo("0,50,100");
        assertThat(light.messages("", ROSE))
                .containsExactly("l/set {'state':'ON','brightness':255,'color':" + color + "}");
    }

    @Test
    void aLampOfTheJsonSchemaHasWhiteTemperatureAndEffects() {
        EntityFixture light = EntityFixture.of(
                "light",
                "{'schema':'json','cmd_t':'l/set','stat_t':'l','sup_clrm':['rgb','white','color_temp'],'effect':true,"
                        + "'fx_list':['party']}");
        assertThat(light.messages("white", Percent.HUNDRED)).containsExactly("l/set {'state':'ON','white':255}");
        assertThat(light.messages("color_temp", Quantity.of(4000, "K")))
                .containsExactly("l/set {'state':'ON','color_temp':250}");
        assertThat(light.messages("effect", new Text("party")))
                .containsExactly("l/set {'state':'ON','effect':'party'}");
        assertThat(light.state("effect", "l", "{'effect':'party'}")).isEqualTo("party");
    }

    @Test
    void aLampOfTheTemplateSchemaSpeaksAsItsTemplatesSay() {
        EntityFixture light = EntityFixture.of(
                "light",
                "{'schema':'template','cmd_t':'l/set','stat_t':'l','cmd_on_tpl':'on{% if brightness is defined %} {{"
                        + " brightness }}{% endif %}{% if red is defined %} {{ red }}-{{ green }}-{{ blue }}{% endif %}{%"
                        + " if effect is defined %} {{ effect }}{% endif %}','cmd_off_tpl':'{{ state }}','stat_tpl':'{{"
                        + " value.split(\\u0022,\\u0022)[0] }}','bri_tpl':'{{ value.split(\\u0022,\\u0022)[1]"
                        + " }}','r_tpl':'{{ value.split(\\u0022,\\u0022)[2]"
                        + " }}','g_tpl':'0','b_tpl':'0','fx_list':['party']}");
        assertThat(light.state("", "l", "on,255,255")).isEqualTo("0,100,100");
        assertThat(light.state("", "l", "off,255,255")).isEqualTo("0,100,0");
        assertThat(light.messages("", RED)).containsExactly("l/set on 255 255-0-0");
        assertThat(light.messages("", Percent.of(20))).containsExactly("l/set on 51");
        assertThat(light.messages("", OnOff.OFF)).containsExactly("l/set off");
        assertThat(light.messages("effect", new Text("party"))).containsExactly("l/set on party");
    }
}
