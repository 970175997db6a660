/**
 * How work finds people, told over HTTP and the live socket against the whole application. Owns a
 * small contact centre for tests ({@link org.dirigent.dispatch.Centre}); the engine's own stories
 * stand in the module {@code routing}. Start at {@link org.dirigent.dispatch.OffersTest}.
 */
@org.jspecify.annotations.NullMarked
package org.dirigent.dispatch;
