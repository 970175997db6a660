package org.dirigent.customer.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.CustomerSearch;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP: agents read and correct them. */
@RestController
@RequestMapping("/api/customers")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class CustomerEndpoint {

  private static final int PAGE = 50;

  private final Profiles profiles;
  private final Renaming renaming;
  private final Directory directory;
  private final CustomerSearch search;

  CustomerEndpoint(
      Profiles profiles, Renaming renaming, Directory directory, CustomerSearch search) {
    this.profiles = profiles;
    this.renaming = renaming;
    this.directory = directory;
    this.search = search;
  }

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "") @Size(max = 100) String query,
      @RequestParam(required = false) @Nullable Long cursor) {
    return query.isBlank()
        ? directory.page(cursor == null ? Long.MAX_VALUE : cursor, PAGE)
        : new Page(search.find(query, PAGE), null);
  }

  @GetMapping("/{id}")
  ResponseEntity<CustomerView> read(@PathVariable UUID id) {
    return profiles
        .find(new CustomerId(id))
        .map(customer -> ResponseEntity.ok().eTag(tag(customer)).body(customer))
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no customer " + id + "."));
  }

  @PatchMapping("/{id}")
  ResponseEntity<CustomerView> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Change change,
      @AuthenticationPrincipal SignedIn me) {
    renaming.change(new CustomerId(id), change, Version.from(ifMatch), AuditEntry.by(me));
    return read(id);
  }

  private static String tag(CustomerView customer) {
    return new Version(customer.version()).etag();
  }

  /**
   * What an agent may correct; what is left out stays.
   *
   * @param kind what the customer is to us
   * @param attributes by name; an empty value takes one away
   */
  record Change(
      @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200)
          String name,
      @Nullable
          @Pattern(
              regexp = "customer|prospect|supplier|partner",
              message = "customer, prospect, supplier or partner")
          String kind,
      @Nullable @Size(max = 30)
          Map<
                  @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}") String,
                  @NotNull @Size(max = 200) String>
              attributes) {

    Map<String, String> told() {
      return attributes == null ? Map.of() : attributes;
    }
  }

  /** Some customers, and where the next ones begin. */
  record Page(List<CustomerLabel> items, @Nullable String next) {}
}
