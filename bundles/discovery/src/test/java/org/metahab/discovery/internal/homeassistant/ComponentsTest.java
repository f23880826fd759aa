/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Text;

/** What each kind of entity becomes, what it tells and what it is told. */
class ComponentsTest {

    @Test
    void aButtonIsPressedByOnAndByNothingElse() {
        EntityFixture button = EntityFixture.of("button", "{'cmd_t':'b/set','pl_prs':'go'}");
        assertThat(button.channel("").type().item()).isEqualTo(ItemType.SWITCH);
        assertThat(button.messages("", OnOff.ON)).containsExactly("b/set go");
        assertThatThrownBy(() -> button.messages("", OnOff.OFF)).hasMessageContaining("it takes ON");
    }

    @Test
    void aSceneIsSetByOn() {
        assertThat(EntityFixture.of("scene", "{'cmd_t':'s/set','pl_on':'evening'}")
                        .messages("", OnOff.ON))
                .containsExactly("s/set evening");
    }

    @Test
    void aTextHasItsLengths() {
        EntityFixture text = EntityFixture.of("text", "{'cmd_t':'t/set','stat_t':'t','min':2,'max':4}");
        assertThat(text.state("", "t", "abc")).isEqualTo("abc");
        assertThat(text.messages("", new Text("abcd"))).containsExactly("t/set abcd");
        assertThatThrownBy(() -> text.messages("", new Text("a"))).hasMessageContaining("2 to 4 characters");
    }

    @Test
    void aPasswordIsWrittenButNotRead() {
        EntityFixture text = EntityFixture.of("text", "{'cmd_t':'t/set','stat_t':'t','mode':'password'}");
        assertThat(text.channel("").mapping().inputs()).isEmpty();
        assertThat(text.messages("", new Text("abc"))).containsExactly("t/set abc");
    }

    @Test
    void aFanWithSpeedsIsADimmer() {
        EntityFixture fan = EntityFixture.of(
                "fan",
                "{'cmd_t':'f/set','stat_t':'f','pct_cmd_t':'f/speed/set','pct_stat_t':'f/speed','spd_rng_min':1,"
                        + "'spd_rng_max':4,'osc_cmd_t':'f/osc/set','osc_stat_t':'f/osc','dir_cmd_t':'f/dir/set',"
                        + "'pr_mode_cmd_t':'f/mode/set','pr_modes':['eco','turbo']}");
        assertThat(fan.channel("").type().item()).isEqualTo(ItemType.DIMMER);
        assertThat(fan.state("", "f/speed", "2")).isEqualTo("0");
        assertThat(fan.state("", "f", "ON")).isEqualTo("50");
        assertThat(fan.state("", "f/speed", "None")).isEqualTo("unchanged");
        assertThat(fan.messages("", Percent.of(30))).containsExactly("f/speed/set 2");
        assertThat(fan.messages("", Percent.ZERO)).containsExactly("f/set OFF");
        assertThat(fan.state("oscillation", "f/osc", "oscillate_on")).isEqualTo("ON");
        assertThat(fan.messages("oscillation", OnOff.OFF)).containsExactly("f/osc/set oscillate_off");
        assertThat(fan.messages("direction", new Text("reverse"))).containsExactly("f/dir/set reverse");
        assertThat(fan.messages("preset_mode", new Text("eco"))).containsExactly("f/mode/set eco");
    }

    @Test
    void aFanWithoutSpeedsIsASwitch() {
        EntityFixture fan = EntityFixture.of("fan", "{'cmd_t':'f/set','stat_t':'f'}");
        assertThat(fan.channel("").type().item()).isEqualTo(ItemType.SWITCH);
        assertThat(fan.messages("", OnOff.ON)).containsExactly("f/set ON");
    }

    @Test
    void aLockIsOnWhenItIsLocked() {
        EntityFixture lock = EntityFixture.of("lock", "{'cmd_t':'l/set','stat_t':'l','pl_open':'OPEN'}");
        assertThat(lock.state("", "l", "LOCKED")).isEqualTo("ON");
        assertThat(lock.state("", "l", "UNLOCKING")).isEqualTo("unchanged");
        assertThat(lock.state("", "l", "JAMMED")).isEqualTo("OFF");
        assertThat(lock.state("state", "l", "JAMMED")).isEqualTo("JAMMED");
        assertThat(lock.messages("", OnOff.OFF)).containsExactly("l/set UNLOCK");
        assertThat(lock.messages("state", new Text("OPEN"))).containsExactly("l/set OPEN");
    }

    @Test
    void aLockThatWantsACodeCanOnlyBeRead() {
        EntityFixture lock = EntityFixture.of("lock", "{'cmd_t':'l/set','stat_t':'l','code_format':'^\\\\\\\\d{4}$'}");
        assertThat(lock.channel("").type().readOnly()).isTrue();
    }

    @Test
    void aSirenIsToldJsonOrWhatItsTemplateMakes() {
        EntityFixture plain = EntityFixture.of("siren", "{'cmd_t':'s/set','stat_t':'s','av_tones':['ping','siren']}");
        assertThat(plain.messages("", OnOff.ON)).containsExactly("s/set {'state':'ON'}");
        assertThat(plain.messages("tone", new Text("ping"))).containsExactly("s/set {'state':'ON','tone':'ping'}");
        assertThat(plain.state("", "s", "{'state':'OFF','tone':'ping'}")).isEqualTo("OFF");
        assertThat(plain.state("tone", "s", "{'state':'OFF','tone':'ping'}")).isEqualTo("ping");
        EntityFixture shaped = EntityFixture.of(
                "siren",
                "{'cmd_t':'s/set','cmd_tpl':'{{ value }} {{ tone | default(1) }}','cmd_off_tpl':'quiet {{ value }}'}");
        assertThat(shaped.messages("", OnOff.ON)).containsExactly("s/set ON 1");
        assertThat(shaped.messages("", OnOff.OFF)).containsExactly("s/set quiet OFF");
    }

    @Test
    void anEventIsTellingForAMomentAndNotWhenTheBrokerKeptIt() {
        EntityFixture event = EntityFixture.of("event", "{'stat_t':'e','event_types':['press','hold']}");
        assertThat(event.state("", "e", "{'event_type':'press'}")).isEqualTo("press then NULL");
        assertThat(event.state("", "e", "{'event_type':'burn'}")).startsWith("failed: the event 'burn' is none of");
        assertThat(event.state("", "e", "press")).startsWith("failed: 'press' is no event");
        assertThat(event.stateOfKept("", "e", "{'event_type':'press'}")).contains("Unchanged");
    }

    @Test
    void aTagIsToldForAMoment() {
        EntityFixture tag = EntityFixture.of("tag", "{'t':'g','val_tpl':'{{ value_json.uid }}'}");
        assertThat(tag.state("", "g", "{'uid':'04AB'}")).isEqualTo("04AB then NULL");
    }

    @Test
    void anUpdateTellsWhetherThereIsOneAndIsInstalledByAButton() {
        EntityFixture update =
                EntityFixture.of("update", "{'stat_t':'u','cmd_t':'u/set','pl_inst':'now','ent_cat':'config'}");
        String message = "{'installed_version':'1','latest_version':'2','update_percentage':30}";
        assertThat(update.state("", "u", message)).isEqualTo("ON");
        assertThat(update.state("installed_version", "u", message)).isEqualTo("1");
        assertThat(update.state("latest_version", "u", message)).isEqualTo("2");
        assertThat(update.state("progress", "u", message)).isEqualTo("30 %");
        assertThat(update.state("", "u", "{'installed_version':'2'}")).isEqualTo("OFF");
        assertThat(update.messages("install", OnOff.ON)).containsExactly("u/set now");
        assertThat(update.channel("").category()).isEqualTo(Category.CONFIGURATION);
        assertThat(update.channel("progress").category()).isEqualTo(Category.DIAGNOSTIC);
    }

    @Test
    void anUpdateMayTellItsVersionsOnTwoTopics() {
        EntityFixture update = EntityFixture.of("update", "{'stat_t':'u','l_ver_t':'u/new'}");
        assertThat(update.state("", "u", "1")).isEqualTo("unchanged");
        assertThat(update.state("", "u/new", "2")).isEqualTo("ON");
        assertThat(update.state("latest_version", "u/new", "2")).isEqualTo("2");
    }

    @Test
    void somebodyIsAtHomeAwayOrAtAPlace() {
        EntityFixture tracker = EntityFixture.of(
                "device_tracker", "{'stat_t':'d','pl_home':'in','pl_not_home':'out','json_attr_t':'d/at'}");
        assertThat(tracker.state("", "d", "in")).isEqualTo("home");
        assertThat(tracker.state("", "d", "out")).isEqualTo("not_home");
        assertThat(tracker.state("", "d", "work")).isEqualTo("work");
        assertThat(tracker.state("location", "d/at", "{'latitude':48.1,'longitude':11.5}"))
                .isEqualTo("48.1,11.5");
        assertThat(tracker.state("location", "d/at", "{'battery':50}")).isEqualTo("unchanged");
        assertThat(tracker.state("attributes", "d/at", "{'battery':50}")).isEqualTo("{\"battery\":50}");
    }

    @Test
    void aHumidifierAimsAtAHumidity() {
        EntityFixture humidifier = EntityFixture.of(
                "humidifier",
                "{'cmd_t':'h/set','stat_t':'h','hum_cmd_t':'h/hum/set','hum_stat_t':'h/hum','min_hum':30,'max_hum':80,"
                        + "'mode_cmd_t':'h/mode/set','modes':['auto','sleep'],'curr_hum_t':'h/now'}");
        assertThat(humidifier.messages("", OnOff.ON)).containsExactly("h/set ON");
        assertThat(humidifier.state("target_humidity", "h/hum", "45")).isEqualTo("45 %");
        assertThat(humidifier.messages("target_humidity", Decimal.of(50))).containsExactly("h/hum/set 50");
        assertThatThrownBy(() -> humidifier.messages("target_humidity", Decimal.of(90)))
                .hasMessageContaining("from 30 to 80%");
        assertThat(humidifier.messages("mode", new Text("sleep"))).containsExactly("h/mode/set sleep");
        assertThat(humidifier.state("current_humidity", "h/now", "40.5")).isEqualTo("40.5 %");
    }

    @Test
    void aVacuumTellsWhatItDoesAndTakesCommandsByName() {
        EntityFixture vacuum = EntityFixture.of(
                "vacuum",
                "{'stat_t':'v','cmd_t':'v/set','set_fan_spd_t':'v/fan','fanspd_lst':['min','max'],'send_cmd_t':'v/send',"
                        + "'sup_feat':['start','return_home','locate'],'pl_ret':'home'}");
        String message = "{'state':'docked','battery_level':61,'fan_speed':'max'}";
        assertThat(vacuum.channel("").type().options()).containsExactly("start", "return_to_base", "locate");
        assertThat(vacuum.state("", "v", message)).isEqualTo("docked");
        assertThat(vacuum.state("battery", "v", message)).isEqualTo("61 %");
        assertThat(vacuum.state("fan_speed", "v", message)).isEqualTo("max");
        assertThat(vacuum.messages("", new Text("return_to_base"))).containsExactly("v/set home");
        assertThat(vacuum.messages("fan_speed", new Text("min"))).containsExactly("v/fan min");
        assertThat(vacuum.messages("command", new Text("spin"))).containsExactly("v/send spin");
        assertThatThrownBy(() -> vacuum.messages("", new Text("stop"))).hasMessageContaining("it takes one of");
    }

    @Test
    void aLawnMowerStartsPausesAndDocks() {
        EntityFixture mower = EntityFixture.of(
                "lawn_mower",
                "{'activity_state_topic':'m','start_mowing_command_topic':'m/set','dock_command_topic':'m/dock'}");
        assertThat(mower.state("", "m", "mowing")).isEqualTo("mowing");
        assertThat(mower.messages("", new Text("start_mowing"))).containsExactly("m/set start_mowing");
        assertThat(mower.messages("", new Text("dock"))).containsExactly("m/dock dock");
    }

    @Test
    void aValveIsASwitchOrHasPositions() {
        EntityFixture plain = EntityFixture.of("valve", "{'cmd_t':'v/set','stat_t':'v','pl_stop':'STOP'}");
        assertThat(plain.state("", "v", "open")).isEqualTo("ON");
        assertThat(plain.state("", "v", "{'state':'closed'}")).isEqualTo("OFF");
        assertThat(plain.state("", "v", "closing")).isEqualTo("unchanged");
        assertThat(plain.messages("", OnOff.OFF)).containsExactly("v/set CLOSE");
        assertThat(plain.messages("stop", OnOff.ON)).containsExactly("v/set STOP");
        EntityFixture exact =
                EntityFixture.of("valve", "{'cmd_t':'v/set','stat_t':'v','pos':true,'reports_position':true}");
        assertThat(exact.state("", "v", "40")).isEqualTo("40");
        assertThat(exact.state("", "v", "{'state':'opening','position':60}")).isEqualTo("60");
        assertThat(exact.messages("", Percent.of(25))).containsExactly("v/set 25");
    }

    @Test
    void aWaterHeaterHasModesAndATarget() {
        EntityFixture heater = EntityFixture.of(
                "water_heater",
                "{'mode_cmd_t':'w/mode/set','mode_stat_t':'w/mode','temp_cmd_t':'w/temp/set','temp_stat_t':'w/temp',"
                        + "'curr_temp_t':'w/now','modes':['off','eco']}");
        assertThat(heater.state("mode", "w/mode", "eco")).isEqualTo("eco");
        assertThat(heater.state("current_temperature", "w/now", "48.5")).isEqualTo("48.5 °C");
        assertThat(heater.messages("temperature", Decimal.of(55))).containsExactly("w/temp/set 55");
    }

    @Test
    void anAlarmIsCommandedByTheStateThatItShallTake() {
        EntityFixture alarm = EntityFixture.of(
                "alarm_control_panel",
                "{'stat_t':'a','cmd_t':'a/set','sup_feat':['arm_home','arm_away'],'pl_arm_away':'GO'}");
        assertThat(alarm.channel("").type().options()).containsExactly("disarmed", "armed_home", "armed_away");
        assertThat(alarm.state("", "a", "triggered")).isEqualTo("triggered");
        assertThat(alarm.messages("", new Text("armed_away"))).containsExactly("a/set GO");
        assertThat(alarm.messages("", new Text("disarmed"))).containsExactly("a/set DISARM");
    }

    @Test
    void anAlarmThatWantsACodeTakesOnlyWhatNeedsNone() {
        EntityFixture alarm = EntityFixture.of(
                "alarm_control_panel",
                "{'stat_t':'a','cmd_t':'a/set','code':'REMOTE_CODE','cod_arm_req':false,'sup_feat':['arm_home','trigger']}");
        assertThat(alarm.channel("").type().options()).containsExactly("armed_home");
    }

    @Test
    void aCameraIsAPicture() {
        EntityFixture camera = EntityFixture.of("camera", "{'t':'c','image_encoding':'b64'}");
        assertThat(camera.channel("").type().item()).isEqualTo(ItemType.IMAGE);
        assertThat(camera.state("", "c", "iVBORw0KGgo=")).startsWith("data:image/png;base64,iVBORw0KGgo=");
    }

    @Test
    void anImageIsAPictureOrItsAddress() {
        assertThat(EntityFixture.of("image", "{'img_t':'i','content_type':'image/png'}")
                        .state("", "i", "abcd"))
                .startsWith("data:image/png;base64,");
        assertThat(EntityFixture.of("image", "{'url_t':'i'}").state("", "i", "http://camera/1"))
                .isEqualTo("http://camera/1");
    }

    @Test
    void aNotificationIsATextThatIsSent() {
        assertThat(EntityFixture.of("notify", "{'cmd_t':'n/set','cmd_tpl':'say {{ value }}'}")
                        .messages("", new Text("hello")))
                .containsExactly("n/set say hello");
    }

    @Test
    void infraredCodesAreTexts() {
        assertThat(EntityFixture.of("infrared", "{'schema':'emitter','cmd_t':'r/set'}")
                        .messages("", new Text("AbC")))
                .containsExactly("r/set AbC");
        assertThat(EntityFixture.of("infrared", "{'schema':'receiver','stat_t':'r'}")
                        .state("", "r", "AbC"))
                .isEqualTo("AbC");
    }

    @Test
    void numbersHaveTheUnitAndMeaningThatClassAndSpellingTell() {
        String config = "{'stat_t':'s','dev_cla':'%s','unit_of_meas':'%s'}";
        EntityFixture power = EntityFixture.of("sensor", config.formatted("power", "Watt"));
        assertThat(power.state("", "s", "12.50")).isEqualTo("12.5 W");
        assertThat(power.channel("").type().label()).isEqualTo("Number:Power");
        assertThat(EntityFixture.of("sensor", config.formatted("temperature", "ºF"))
                        .state("", "s", "70"))
                .isEqualTo("70 °F");
        assertThat(EntityFixture.of("sensor", config.formatted("wind_direction", "°"))
                        .channel("")
                        .type()
                        .item())
                .isEqualTo(ItemType.NUMBER);
        EntityFixture count = EntityFixture.of("sensor", "{'stat_t':'s','stat_cla':'total'}");
        assertThat(count.state("", "s", "7")).as("a state class means number").isEqualTo("7");
        assertThat(count.state("", "s", "many")).startsWith("failed");
        assertThat(count.state("", "s", "unknown")).isEqualTo("UNDEF");
    }

    /** Both spellings of words that firmware of different years abbreviates. */
    @Test
    void abbreviationsOfOlderAndNewerFirmwareAreExpanded() {
        assertThat(EntityFixture.of(
                                "lock", "{'cmd_t':'l/set','stat_t':'l','stat_locked':'SHUT','stat_unlocked':'OPEN'}")
                        .state("", "l", "SHUT"))
                .isEqualTo("ON");
        assertThat(EntityFixture.of("vacuum", "{'cmd_t':'v/set','sup_feat':['locate'],'pl_loc':'beep'}")
                        .messages("", new Text("locate")))
                .containsExactly("v/set beep");
        assertThat(EntityFixture.of("lawn_mower", "{'act_stat_t':'m','dock_cmd_t':'m/dock','strt_mw_cmd_t':'m/go'}")
                        .state("", "m", "mowing"))
                .isEqualTo("mowing");
        assertThat(EntityFixture.of("climate", "{'away_mode_cmd_t':'c/away','away_mode_stat_t':'c','mode_stat_t':'m'}")
                        .ids())
                .anyMatch(id -> id.contains("away"));
    }

    @Test
    void attributesAreForWhoLooksCloser() {
        EntityFixture sensor = EntityFixture.of("sensor", "{'stat_t':'s','json_attr_t':'s/more'}");
        assertThat(sensor.ids()).isEqualTo(List.of("sensor_x", "sensor_x_attributes"));
        assertThat(sensor.channel("attributes").category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(sensor.state("attributes", "s/more", "{'a':1}")).isEqualTo("{\"a\":1}");
        assertThat(sensor.state("attributes", "s/more", "[1]")).startsWith("failed: the attributes");
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        assertThat(EntityFixture.refusal("toaster", "{'stat_t':'t'}")).contains("the component 'toaster' is not known");
        assertThat(EntityFixture.refusal("fan", "{'stat_t':'t'}")).contains("'command_topic' is missing");
    }
}
