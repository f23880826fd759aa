/** HiveMQ Community Edition, started inside the hub and made small. */
@NullMarked
package org.metahab.mqtt.broker.internal.hivemq;

import org.jspecify.annotations.NullMarked;
