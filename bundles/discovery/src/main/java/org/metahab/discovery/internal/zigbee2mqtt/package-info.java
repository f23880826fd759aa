/** Zigbee2MQTT's own messages: {@code BASE/bridge/devices} and what belongs to it. */
@NullMarked
package org.metahab.discovery.internal.zigbee2mqtt;

import org.jspecify.annotations.NullMarked;
