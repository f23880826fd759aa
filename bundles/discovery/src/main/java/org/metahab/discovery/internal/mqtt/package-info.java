/** Reaches devices over MQTT connections. */
@NullMarked
package org.metahab.discovery.internal.mqtt;

import org.jspecify.annotations.NullMarked;
