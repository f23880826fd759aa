/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Locale;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A lamp: a topic for each function (default schema), or one topic for all with JSON or templates. */
final class LightComponent implements Component {

    static final String EQUIPMENT = "Lightbulb";

    private final Component basic = new DefaultLightComponent();
    private final Component json = new JsonLightComponent();
    private final Component template = new TemplateLightComponent();

    @Override
    public void describe(Entity entity) throws SettingsException {
        String schema = entity.settings().text("schema", "basic").toLowerCase(Locale.ROOT);
        switch (schema) {
            case "basic", "default" -> basic.describe(entity);
            case "json" -> json.describe(entity);
            case "template" -> template.describe(entity);
            default ->
                throw new SettingsException("the light schema '" + schema + "' is none of basic, json and template");
        }
    }

    static void addMain(Entity entity, ItemType item, LightMapping mapping) throws SettingsException {
        String point = item == ItemType.SWITCH ? "Switch" : "Control";
        entity.add(ChannelType.of(item), new Semantics(point, "Light", EQUIPMENT), mapping);
    }
}
