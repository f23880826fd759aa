/** The broker as a component of the hub. */
@NullMarked
package org.metahab.mqtt.broker.internal;

import org.jspecify.annotations.NullMarked;
