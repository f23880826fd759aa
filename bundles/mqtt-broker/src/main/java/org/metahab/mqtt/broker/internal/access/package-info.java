/** Who may publish and listen where. */
@NullMarked
package org.metahab.mqtt.broker.internal.access;

import org.jspecify.annotations.NullMarked;
