/** Home Assistant's MQTT discovery: {@code homeassistant/COMPONENT/[NODE/]OBJECT/config}. */
@NullMarked
package org.metahab.discovery.internal.homeassistant;

import org.jspecify.annotations.NullMarked;
