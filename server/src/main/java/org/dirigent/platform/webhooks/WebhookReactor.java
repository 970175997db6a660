package org.dirigent.platform.webhooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.PublicEvents;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns events into deliveries, in the transaction of its cursor: each event becomes one delivery
 * for each webhook that asked for it, whatever crashes.
 */
@Component
final class WebhookReactor implements Reactor {

  private final List<PublicEvents> modules;
  private final DeliveryRows deliveries;
  private final Payloads payloads;
  private final Courier courier;

  WebhookReactor(
      ObjectProvider<PublicEvents> modules,
      DeliveryRows deliveries,
      Payloads payloads,
      Courier courier) {
    this.modules = modules.orderedStream().toList();
    this.deliveries = deliveries;
    this.payloads = payloads;
    this.courier = courier;
  }

  @Override
  public String name() {
    return "platform.webhooks";
  }

  @Override
  public Set<Class<?>> hears() {
    return modules.stream()
        .flatMap(module -> module.hears().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void react(Recorded recorded) {
    Class<?> kind = recorded.event().getClass();
    modules.stream()
        .filter(module -> module.hears().contains(kind))
        .flatMap(module -> module.tell(recorded.event()).stream())
        .forEach(event -> write(recorded, event));
  }

  private void write(Recorded recorded, PublicEvent event) {
    String body = payloads.of(event, recorded.at());
    if (deliveries.write(recorded.position(), recorded.at(), event.type(), body) > 0) {
      TransactionSynchronizationManager.registerSynchronization(new WakeAfterCommit(courier));
    }
  }

  private record WakeAfterCommit(Courier courier) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      courier.wake();
    }
  }
}
