<?php

declare(strict_types=1);

enum Currency: string
{
    case Euro = 'EUR';
    case Dollar = 'USD';

    public function symbol(): string
    {
        return match ($this) {
            self::Euro => '€',
            self::Dollar => '$',
        };
    }
}

final class NotEnough extends DomainException
{
    public function __construct(public readonly int $missing)
    {
        parent::__construct("{$missing} cents are missing");
    }
}

trait Logs
{
    /** @var list<string> */
    private array $log = [];

    protected function log(string $what): static
    {
        $this->log[] = $what;
        return $this;
    }
}

abstract class Account
{
    use Logs;

    protected int $cents = 0;

    public function __construct(public readonly string $owner, protected Currency $currency = Currency::Euro)
    {
    }

    abstract protected function limit(): int;

    public function pay(int $cents): static
    {
        if ($this->cents + $cents < -$this->limit()) {
            throw new NotEnough(-$this->limit() - $this->cents - $cents);
        }
        $this->cents += $cents;
        return $this->log(sprintf('%+.2f', $cents / 100));
    }

    public function describe(): string
    {
        return sprintf('%s: %s%.2f [%s]', $this->owner, $this->currency->symbol(), $this->cents / 100, implode(' ', $this->log));
    }
}

$savings = new class ('Ann') extends Account {
    protected function limit(): int
    {
        return 0;
    }
};
$credit = new class ('Bob', currency: Currency::Dollar) extends Account {
    protected function limit(): int
    {
        return 10_000;
    }
};

$savings->pay(5000)->pay(-1250);
$credit->pay(-9999);
foreach ([[$savings, -4000], [$credit, -1], [$credit, -1]] as [$account, $cents]) {
    try {
        $account->pay($cents);
    } catch (NotEnough $error) {
        echo $account->owner, ': ', $error->getMessage(), ' ', $error->missing, "\n";
    } finally {
        echo $account->describe(), "\n";
    }
}
echo Currency::from('USD')->name, ' ', Currency::tryFrom('GBP')?->name ?? 'none', "\n";
try {
    $savings->owner = 'Eve';
} catch (Error $error) {
    echo $error->getMessage(), "\n";
}
