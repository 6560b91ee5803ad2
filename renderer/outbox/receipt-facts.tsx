import receipt from "./receipt.module.css";
import styles from "./receipt-facts.module.css";

/** A name and a value; without a value it is left out. */
export type Fact = readonly [name: string, value: string | number | undefined];

/** A titled list of facts; nothing when none of them is known. */
export function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <section>
      <h3 className={receipt.heading}>{title}</h3>
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
