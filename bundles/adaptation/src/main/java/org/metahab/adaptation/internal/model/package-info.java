@NullMarked
package org.metahab.adaptation.internal.model;

import org.jspecify.annotations.NullMarked;
