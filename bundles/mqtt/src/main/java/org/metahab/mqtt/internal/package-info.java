/** Connections kept up over Eclipse Paho. */
@NullMarked
package org.metahab.mqtt.internal;

import org.jspecify.annotations.NullMarked;
